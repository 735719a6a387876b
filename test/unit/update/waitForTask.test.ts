import { createService } from '../../../partner-central/service/service';
import { waitForTask, type Poll } from '../../../partner-central/update/waitForTask';
import {
	otherTask,
	OWN_TASK,
	partner,
	ScriptedRuntime,
	START_MS,
	steps,
	task,
} from '../../support/domain';
import type { Step } from '../../support/domain';

const { notFound, seen, getRefused, broken, exception, GET } = steps;

interface Settings {
	timeoutMs?: number;
	random?: number;
	pollIntervalMs?: number;
	maxPollIntervalMs?: number;
	cancelAtSleep?: number;
}

/** Waits for our task against a scripted service; poll intervals of 1 to 2 s, a timeout of 10 s. */
async function wait(script: Step[], settings: Settings = {}, first = task()) {
	const runtime = new ScriptedRuntime(script);
	runtime.randomValue = settings.random ?? 0.5;
	runtime.cancelAtSleep = settings.cancelAtSleep ?? Infinity;
	const service = createService(runtime);
	const polls: Poll[] = [];
	const result = await waitForTask(
		runtime,
		first,
		async (deadline) => await service.getProfileUpdateTask(partner, { maxAttempts: 1, deadline }),
		{
			deadline: START_MS + (settings.timeoutMs ?? 10_000),
			pollIntervalMs: settings.pollIntervalMs ?? 1000,
			maxPollIntervalMs: settings.maxPollIntervalMs ?? 2000,
		},
		(poll) => polls.push(poll),
	);
	expect(runtime.calls()).toEqual(runtime.planned());
	return { result, runtime, polls, sleeps: runtime.sleeps };
}

const running = (times: number, tookMs = 0) =>
	Array.from({ length: times }, () => seen(task(), { tookMs }));

describe('the delays', () => {
	test.each<[string, Settings, number, number, number[]]>([
		[
			'are 18 % of the time that has been waited, when that is longer, up to the maximum',
			{ maxPollIntervalMs: 1200 },
			10,
			0,
			[1000, 1000, 1000, 1000, 1000, 1000, 1080, 1200, 1200, 390],
		],
		['are 10 % shorter at the least', { random: 0, timeoutMs: 3000 }, 4, 0, [900, 900, 900, 225]],
		[
			'are 10 % longer at the most, and the shortest never',
			{ random: 1 },
			9,
			0,
			[1000, 1000, 1000, 1000, 1000, 1000, 1188, 1423, 1042],
		],
		[
			'are never longer than the maximum, whatever chance says',
			{ random: 1, maxPollIntervalMs: 1100 },
			10,
			0,
			[1000, 1000, 1000, 1000, 1000, 1000, 1100, 1100, 1100, 525],
		],
		[
			'count the time of the calls',
			{ maxPollIntervalMs: 1000, timeoutMs: 5000 },
			4,
			500,
			[1000, 1000, 1000, 375],
		],
		[
			'keep a second for the answer to the last look',
			{ pollIntervalMs: 9000, maxPollIntervalMs: 9000 },
			2,
			0,
			[9000, 750],
		],
		[
			'keep a whole second when there is one',
			{ pollIntervalMs: 20_000, maxPollIntervalMs: 20_000 },
			1,
			0,
			[9000],
		],
		[
			'are one look when the interval is the timeout',
			{ pollIntervalMs: 10_000, maxPollIntervalMs: 10_000 },
			1,
			0,
			[9000],
		],
	])('%s', async (_case, settings, polls, tookMs, delays) => {
		const { result, sleeps } = await wait(running(polls, tookMs), settings);
		expect(sleeps.map(Math.round)).toEqual(delays);
		expect(result).toEqual({ kind: 'timedOut', task: task(), lastError: undefined });
	});

	test('no call outlasts the deadline', async () => {
		const { runtime } = await wait(running(4, 500), { maxPollIntervalMs: 1000, timeoutMs: 5000 });
		expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([4000, 2500, 1000, 125]);
	});

	test('a call that lasts beyond the deadline is the last', async () => {
		const { result, sleeps } = await wait(running(1, 30_000));
		expect(sleeps).toEqual([1000]);
		expect(result.kind).toBe('timedOut');
	});

	test('nothing is waited for when the time is up from the start', async () => {
		const { result, sleeps } = await wait([], { timeoutMs: 0 });
		expect(sleeps).toEqual([]);
		expect(result.kind).toBe('timedOut');
	});

	test('Retry-After of a poll is the least that is waited, once', async () => {
		const throttled = exception('ThrottlingException', 429, { headers: { 'retry-after': '4' } });
		const script = [getRefused(throttled), ...running(1), seen(task({ Status: 'SUCCEEDED' }))];
		const { result, sleeps } = await wait(script);
		expect(sleeps).toEqual([1000, 4000, 1000]);
		expect(result.kind).toBe('succeeded');
	});

	test('Retry-After beyond the deadline leaves the last look', async () => {
		const throttled = exception('ThrottlingException', 429, { headers: { 'retry-after': '3600' } });
		const { sleeps } = await wait([getRefused(throttled), ...running(1)]);
		expect(sleeps).toEqual([1000, 8000]);
	});
});

describe('the result', () => {
	const ends: Array<[string, string]> = [
		['SUCCEEDED', 'succeeded'],
		['SUCCEED', 'succeeded'],
		['FAILED', 'failed'],
		['CANCELED', 'canceled'],
		['CANCELLED', 'canceled'],
		['PAUSED', 'unknownStatus'],
		['in_progress', 'unknownStatus'],
		['constructor', 'unknownStatus'],
	];

	test.each(ends)('a start that answers %s is %s without a poll', async (Status, kind) => {
		const { result, sleeps } = await wait([], {}, task({ Status }));
		expect(result).toEqual({ kind, task: task({ Status }) });
		expect(sleeps).toEqual([]);
	});

	test.each(ends)('a poll that sees %s is %s', async (Status, kind) => {
		const { result } = await wait([...running(1), seen(task({ Status, EndedAt: 'later' }))]);
		expect(result).toEqual({ kind, task: task({ Status, EndedAt: 'later' }) });
	});

	test('the last look can see the end', async () => {
		const script = [...running(1), seen(task({ Status: 'FAILED' }))];
		const { result } = await wait(script, { timeoutMs: 2000 });
		expect(result.kind).toBe('failed');
	});

	test('every look is reported with its number, the start being the first', async () => {
		const { polls } = await wait([...running(1), seen(task({ Status: 'SUCCEEDED' }))]);
		expect(polls.map(({ pollNumber, task: { Status } }) => [pollNumber, Status])).toEqual([
			[0, 'IN_PROGRESS'],
			[1, 'IN_PROGRESS'],
			[2, 'SUCCEEDED'],
		]);
	});

	test('a cancelled execution ends the wait without another call', async () => {
		const { result, runtime } = await wait(running(2), { cancelAtSleep: 3 });
		expect(result).toEqual({ kind: 'aborted', task: task() });
		expect(runtime.sleeps).toHaveLength(3);
	});
});

describe('polls that fail', () => {
	test.each<[string, Step]>([
		['a reset', broken(GET)],
		['throttling', getRefused(exception('ThrottlingException', 429))],
		['an internal error', getRefused(exception('InternalServerException', 500))],
		['a gateway', getRefused({ status: 502, headers: {}, body: '<html>' })],
		['no task yet', getRefused(notFound('PARTNER_PROFILE_TASK_NOT_FOUND'))],
		['no profile yet', getRefused(notFound('PARTNER_PROFILE_NOT_FOUND'))],
		['half an answer', getRefused({ status: 200, headers: {}, body: '{"TaskId":"ppr' })],
		['an answer without a task', getRefused({ status: 200, headers: {}, body: '{}' })],
	])('%s does not end the wait', async (_case, fault) => {
		const script = [fault, fault, fault, seen(task({ Status: 'SUCCEEDED' }))];
		const { result, sleeps } = await wait(script);
		expect(result.kind).toBe('succeeded');
		expect(sleeps).toEqual([1000, 1000, 1000, 1000]);
	});

	test('the last failure is told when the time is up', async () => {
		const { result } = await wait([...running(1), broken(GET)], { timeoutMs: 2000 });
		expect(result).toEqual({
			kind: 'timedOut',
			task: task(),
			lastError: expect.objectContaining({ name: 'NetworkError' }),
		});
	});

	test('a failure that was got over is not told', async () => {
		const { result } = await wait([broken(GET), ...running(1)], { timeoutMs: 2000 });
		expect(result).toMatchObject({ kind: 'timedOut', lastError: undefined });
	});

	test.each<[string, Step]>([
		['access denied', getRefused(exception('AccessDeniedException', 400))],
		['an expired token', getRefused(exception('ExpiredTokenException', 403))],
		['not found', getRefused(exception('ResourceNotFoundException', 404))],
		['a redirect', getRefused({ status: 302, headers: {}, body: '' })],
	])('%s ends the wait', async (_case, fault) => {
		const { result, sleeps } = await wait([fault]);
		expect(result).toMatchObject({ kind: 'pollFailed', task: { TaskId: OWN_TASK } });
		expect(sleeps).toEqual([1000]);
	});
});

describe('another task', () => {
	test('that began later, or at an unknown time, has superseded ours', async () => {
		for (const StartedAt of ['2026-03-01T12:00:01Z', task().StartedAt, undefined, 'soon']) {
			const other = otherTask({ StartedAt, Status: 'FAILED' });
			const { result } = await wait([...running(1), seen(other)]);
			expect(result).toEqual({ kind: 'superseded', task: task(), other });
		}
	});

	test('that is older is a read that has not caught up: the wait goes on', async () => {
		const stale = seen(otherTask({ StartedAt: '2026-02-28T12:00:00Z', Status: 'SUCCEEDED' }));
		const { result } = await wait([stale, stale, seen(task({ Status: 'FAILED' }))]);
		expect(result).toEqual({ kind: 'failed', task: task({ Status: 'FAILED' }) });
	});

	test('that is older is not mistaken for ours when the time is up', async () => {
		const stale = seen(otherTask({ StartedAt: '2026-02-28T12:00:00Z', Status: 'SUCCEEDED' }));
		const { result } = await wait([stale, stale], { timeoutMs: 2000 });
		expect(result).toMatchObject({ kind: 'timedOut', task: { TaskId: OWN_TASK } });
	});
});
