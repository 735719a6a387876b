/** A start that may have acted without an answer, and answers that belong to another time. */
import type { UpdateCommand } from '../../../partner-central/update/updateCommand';
import {
	otherTask,
	OWN_TASK,
	paceOf,
	playUpdate,
	startRequest,
	START_MS,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const { started, startRefused, seen, partnerSeen, getRefused, exception, broken, START } = steps;

const settings = { waitForCompletion: false, pace: paceOf(60_000) };
const throttled = startRefused(exception('ThrottlingException', 429));
const expired = startRefused(exception('ExpiredTokenException', 403));

describe('a refusal after a lost answer', () => {
	test.each([
		['throttling', [broken(START), throttled, throttled, throttled, throttled]],
		['expired keys', [broken(START), expired]],
	])('names the update that has begun all the same: %s', async (_case, script) => {
		const { outcome, owned, sent } = await playUpdate([...script, seen(task())], settings);
		expect(outcome).toMatchObject({ kind: 'startUncertain', task: { TaskId: OWN_TASK } });
		expect(owned).toEqual([task()]);
		expect(sent).toMatchObject({ mayHaveBegun: true });
	});

	test.each([
		['cannot be looked for', getRefused(exception('ExpiredTokenException', 403))],
		['is not the one that is seen', seen(otherTask())],
	])('says that it may have begun when the update %s', async (_case, step) => {
		const { outcome, owned } = await playUpdate([broken(START), expired, step], settings);
		expect(outcome).toMatchObject({ kind: 'startUncertain', task: undefined });
		expect(owned).toEqual([]);
	});

	test('is only the refusal when no answer was lost', async () => {
		const { outcome, sent } = await playUpdate([throttled, expired], settings);
		expect(outcome).toMatchObject({ type: 'ExpiredTokenException' });
		expect(sent).toBeUndefined();
	});

	test('does not let the next try forget what may have begun', async () => {
		const sent = { details: wantedDetails(), firstTriedAt: START_MS, mayHaveBegun: true };
		const script = [expired, seen(task())];
		const played = await playUpdate(script, { ...settings, look: 'always', sent });
		expect(played.sent).toEqual(sent);
		expect(played.outcome).toMatchObject({ kind: 'startUncertain', task: { TaskId: OWN_TASK } });
	});
});

describe('an answer that shows an update of long ago', () => {
	const old = task({ Status: 'SUCCEEDED', StartedAt: '2026-02-20T12:00:00Z' });
	const theirs = otherTask({
		TaskDetails: wantedDetails({ DisplayName: 'Somebody Else' }),
		StartedAt: '2026-02-25T12:00:00Z',
		Status: 'SUCCEEDED',
	});

	function renewable(): UpdateCommand['token'] {
		let generation = 1;
		return { of: () => `token-${generation}`, renew: () => void generation++ };
	}

	test('is no success when the profile has been changed since: the update is started anew', async () => {
		const { outcome, runtime } = await playUpdate(
			[
				started(old),
				partnerSeen(wantedDetails({ DisplayName: 'Somebody Else' })),
				seen(theirs),
				started(),
			],
			{ ...settings, token: renewable() },
		);
		expect(outcome).toMatchObject({ kind: 'inProgress', task: task() });
		expect(runtime.bodyOf(3)).toEqual(startRequest({ ClientToken: 'token-2' }));
	});

	test.each([
		['it is still the latest', partnerSeen(wantedDetails({ Description: 'Lags.' })), seen(old)],
		['the profile is as it was wanted', partnerSeen(wantedDetails()), seen(theirs)],
	])('is a success when %s', async (_case, ...script) => {
		const { outcome } = await playUpdate([started(old), ...script], {
			...settings,
			token: renewable(),
		});
		expect(outcome).toMatchObject({ task: old, adopted: false });
	});

	test('is told as outdated when a person has chosen the token', async () => {
		const { outcome, owned } = await playUpdate(
			[started(old), partnerSeen(wantedDetails({ DisplayName: 'Somebody Else' })), seen(theirs)],
			settings,
		);
		expect(outcome).toEqual({ kind: 'outdated', task: old });
		expect(owned).toEqual([]);
	});

	test('of this execution is its own success', async () => {
		const sent = { details: wantedDetails(), firstTriedAt: Date.parse('2026-02-20T11:59:00Z') };
		const { outcome } = await playUpdate([started(old)], { ...settings, sent });
		expect(outcome).toMatchObject({ task: old, adopted: false });
	});
});
