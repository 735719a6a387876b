import { eventsSince, type Seen } from '../../../partner-central/events/eventsSince';
import { lifeOfTask, seenTask } from '../../../partner-central/events/taskEvents';
import type { ProfileUpdateTask } from '../../../partner-central/service/types';
import { otherTask, OWN_TASK, STARTED_AT, task } from '../../support/domain';

const taskEventsSince = (before: Seen | undefined, now: ProfileUpdateTask) =>
	eventsSince(before, seenTask(now), lifeOfTask);

const EARLIER = '2026-02-28T12:00:00Z';

test('a look remembers which task it saw, its status and its start', () => {
	expect(seenTask(task({ Status: 'FAILED' }))).toEqual({
		id: OWN_TASK,
		status: 'FAILED',
		since: STARTED_AT,
	});
});

describe('a partner without a task before', () => {
	test.each<[string, string[]]>([
		['IN_PROGRESS', ['started']],
		['SUCCEEDED', ['started', 'succeeded']],
		['FAILED', ['started', 'failed']],
		['CANCELED', ['started', 'canceled']],
		['PAUSED', ['started']],
	])('and one that is %s now', (Status, events) => {
		expect(taskEventsSince(undefined, task({ Status }))).toEqual(events);
		expect(taskEventsSince(undefined, task({ Status, StartedAt: undefined }))).toEqual(events);
	});
});

describe('the same task', () => {
	test.each<[string, string, string[]]>([
		['IN_PROGRESS', 'IN_PROGRESS', []],
		['IN_PROGRESS', 'SUCCEEDED', ['succeeded']],
		['IN_PROGRESS', 'FAILED', ['failed']],
		['IN_PROGRESS', 'CANCELLED', ['canceled']],
		['IN_PROGRESS', 'PAUSED', []],
		['PAUSED', 'SUCCEEDED', ['succeeded']],
		['SUCCEEDED', 'SUCCEEDED', []],
		['FAILED', 'FAILED', []],
		['CANCELED', 'CANCELED', []],
		['SUCCEEDED', 'PAUSED', []],
	])('that was %s and is %s', (before, Status, events) => {
		expect(taskEventsSince(seenTask(task({ Status: before })), task({ Status }))).toEqual(events);
	});
});

describe('another task', () => {
	test.each<[string, string, string[]]>([
		['SUCCEEDED', 'IN_PROGRESS', ['started']],
		['SUCCEEDED', 'SUCCEEDED', ['started', 'succeeded']],
		['IN_PROGRESS', 'FAILED', ['started', 'failed']],
	])('after one that was %s, and is %s', (before, Status, events) => {
		expect(taskEventsSince(seenTask(task({ Status: before })), otherTask({ Status }))).toEqual(
			events,
		);
	});

	test.each<[string, string | undefined, string | undefined, boolean]>([
		['later', STARTED_AT, '2026-03-01T12:01:00Z', true],
		['at the same time', STARTED_AT, STARTED_AT, true],
		['earlier: a read that has not caught up', STARTED_AT, EARLIER, false],
		['at an unknown time', STARTED_AT, undefined, true],
		['after a task of an unknown time', undefined, EARLIER, true],
	])('that began %s', (_case, before, StartedAt, isNews) => {
		const events = taskEventsSince(
			seenTask(task({ StartedAt: before })),
			otherTask({ StartedAt, Status: 'SUCCEEDED' }),
		);
		expect(events).toEqual(isNews ? ['started', 'succeeded'] : []);
	});
});
