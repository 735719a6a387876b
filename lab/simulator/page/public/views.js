/** Turns the state of the simulator into what is on the page. Every value goes in as text. */
import { fill, showList } from './list.js';

const byId = (id) => document.getElementById(id);

const timeOfDay = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23',
});

/** @param {(taskId: string, failureReason?: string) => void} endTask called by the buttons */
export function showState(state, endTask) {
	showQuota(byId('update-quota'), state.updateQuota);
	showQuota(byId('visibility-quota'), state.visibilityQuota);

	byId('no-tasks').hidden = state.tasks.length > 0;
	showList(byId('tasks'), byId('task-template'), state.tasks, showTask, (element, { id }) => {
		const reason = element.querySelector('select');
		reason.append(...state.failureReasons.map((name) => new Option(name)));
		element.querySelector('.finish').addEventListener('click', () => endTask(id));
		element.querySelector('.fail').addEventListener('click', () => endTask(id, reason.value));
	});

	byId('no-requests').hidden = state.requests.length > 0;
	byId('requests-table').hidden = state.requests.length === 0;
	showList(byId('requests'), byId('request-template'), state.requests, showRequest);

	showList(byId('partners'), byId('partner-template'), state.partners, showPartner);
}

function showQuota(element, { used, limit }) {
	fill(element, { used, limit });
	const bar = element.querySelector('progress');
	bar.max = Math.max(limit, 1);
	bar.value = limit === 0 ? 1 : used;
	element.classList.toggle('used-up', used >= limit);
}

function showTask(element, task) {
	const running = task.status === 'IN_PROGRESS';
	const { partnerName: name, partnerId: partner, catalog, id } = task;
	fill(element, { name, catalog, partner, id, times: times(task) });
	showStatus(element, task.status);
	element.querySelector('.running').hidden = !running;
	const bar = element.querySelector('progress');
	if (task.remainingMs === undefined) bar.removeAttribute('value');
	else bar.value = task.progress;
	const errors = task.errors.map(({ Locale, Message, Reason }, index) => ({
		id: String(index),
		reason: Reason,
		text: `${Locale}: ${Message}`,
	}));
	const list = element.querySelector('.errors');
	showList(list, byId('error-template'), errors, (line, { reason, text }) => {
		fill(line, { reason, text });
	});
}

function times({ status, startedAt, endedAt, remainingMs }) {
	const started = timeOfDay.format(new Date(startedAt));
	if (status !== 'IN_PROGRESS') {
		return `${started}, took ${duration((new Date(endedAt) - new Date(startedAt)) / 1000)}`;
	}
	if (remainingMs === undefined) return `since ${started}, until somebody ends it`;
	return `since ${started}, ${duration(Math.ceil(remainingMs / 1000))} left`;
}

function duration(seconds) {
	if (seconds < 120) return `${Math.round(seconds * 10) / 10} s`;
	const minutes = Math.round(seconds / 60);
	return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function showRequest(row, request) {
	const { receivedAtMs, operation, partner, signature, status, fault = '' } = request;
	fill(row, {
		time: timeOfDay.format(receivedAtMs),
		operation,
		partner,
		signature,
		answer: status ?? '–',
		fault,
	});
	row.querySelector('.signature').dataset.verdict = ['valid', 'unchecked'].includes(signature)
		? signature
		: 'refused';
	row.querySelector('.answer').dataset.kind = status >= 200 && status < 300 ? 'good' : 'bad';
}

function showPartner(element, partner) {
	const { name, catalog, id, visibility, locales, taskStatus = '' } = partner;
	fill(element, { name, catalog, id, visibility, locales: locales.join(', ') });
	showStatus(element, taskStatus);
}

function showStatus(element, status) {
	fill(element, { status });
	element.querySelector('.status').dataset.status = status;
}
