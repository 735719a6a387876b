/** Turns the state of the simulator into what is on the page. Every value goes in as text. */
import { fill, showList } from './list.js';

const byId = (id) => document.getElementById(id);

const timeOfDay = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23',
});

/** What stands above the changes of a task. */
const CHANGING = {
	IN_PROGRESS: 'Would change',
	SUCCEEDED: 'Changed',
	FAILED: 'Was to change',
	CANCELED: 'Was to change',
};

/** @param {(button: string, body?: object) => void} press sends what a button says */
export function showState(state, press) {
	const { tasks, requests, partners, quotas, invitations, codes, reviewsArePaused } = state;
	byId('pause').hidden = reviewsArePaused;
	for (const id of ['resume', 'paused']) byId(id).hidden = !reviewsArePaused;
	byId('no-tasks').hidden = tasks.length > 0;
	const show = (element, task) => showTask(element, task, reviewsArePaused);
	showList(byId('tasks'), byId('task-template'), tasks, show, (element, { id: taskId }) => {
		const reason = element.querySelector('select');
		reason.append(...state.failureReasons.map((name) => new Option(name)));
		const end = (failureReason) => press('end-task', { taskId, failureReason });
		element.querySelector('.finish').addEventListener('click', () => end());
		element.querySelector('.fail').addEventListener('click', () => end(reason.value));
	});

	byId('no-requests').hidden = requests.length > 0;
	byId('requests-table').hidden = requests.length === 0;
	showList(byId('requests'), byId('request-template'), requests, showRequest);

	byId('no-partners').hidden = partners.length > 0;
	showList(byId('partners'), byId('partner-template'), partners, showPartner);
	showList(byId('quotas'), byId('quota-template'), quotas, showQuota);
	showList(byId('invitations'), byId('line-template'), invitations, showLine);
	byId('codes-section').hidden = codes.length === 0;
	showList(byId('codes'), byId('line-template'), codes, (element, { email, code }) =>
		showLine(element, { text: email, status: code }),
	);
}

function showQuota(element, { name, updates, visibility }) {
	const text = ({ used, limit }) => `${used} of ${limit}`;
	fill(element, { name, updates: text(updates), visibility: text(visibility) });
	const bar = element.querySelector('progress');
	bar.max = Math.max(updates.limit, 1);
	bar.value = updates.limit === 0 ? 1 : updates.used;
	element.classList.toggle('bad', updates.used >= updates.limit);
}

function showTask(element, task, arePaused) {
	const running = task.status === 'IN_PROGRESS';
	const { partnerName: name, partnerId: partner, catalog, id, changes } = task;
	const changing = changes.length > 0 ? CHANGING[task.status] : 'Changes nothing';
	fill(element, { name, catalog, partner, id, times: times(task, arePaused), changing });
	showStatus(element, task.status);
	element.querySelector('.running').hidden = !running;
	const bar = element.querySelector('progress');
	if (task.remainingMs === undefined) bar.removeAttribute('value');
	else bar.value = task.progress;
	const errors = task.errors.map(({ Locale, Message, Reason: reason }, index) => ({
		id: String(index),
		reason,
		text: `${Locale}: ${Message}`,
	}));
	const list = element.querySelector('.errors');
	showList(list, byId('error-template'), errors, (line, { reason, text }) => {
		fill(line, { reason, text });
	});
	const changeList = element.querySelector('.changes');
	showList(changeList, byId('change-template'), changes, (line, { before, after, ...row }) => {
		fill(line, { field: label(row), before, after });
	});
}

function label({ field: name, locale }) {
	const field = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').replace('Url', 'URL');
	return locale === '' ? field : `${field} (${locale})`;
}

function times({ status, startedAt, endedAt, remainingMs }, arePaused) {
	const started = timeOfDay.format(new Date(startedAt));
	if (status !== 'IN_PROGRESS') {
		return `${started}, took ${duration((new Date(endedAt) - new Date(startedAt)) / 1000)}`;
	}
	if (arePaused) return `since ${started}, paused`;
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

function showPartner(element, { name, catalog, id, visibility, profile }) {
	fill(element, { name, catalog, id, visibility: visibility || 'no profile yet' });
	const rows = element.querySelector('dl');
	showList(rows, byId('row-template'), profile, (line, { value, ...row }) => {
		fill(line, { field: label(row), value });
	});
}

function showLine(element, { text, status }) {
	fill(element, { text });
	showStatus(element, status);
}

function showStatus(element, status) {
	fill(element, { status });
	element.querySelector('.status').dataset.status = status;
}
