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

const {
	started,
	startRefused,
	seen,
	partnerSeen,
	partnerRefused,
	getRefused,
	exception,
	broken,
	START,
	GET,
} = steps;

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
		['cannot be looked for in a single try', broken(GET)],
		['tells no details', seen(task({ TaskDetails: undefined }))],
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

	const changed = partnerSeen(wantedDetails({ DisplayName: 'Somebody Else' }));
	const denied = exception('AccessDeniedException', 403);

	function renewable(): UpdateCommand['token'] {
		let generation = 1;
		return { of: () => `token-${generation}`, renew: () => void generation++ };
	}

	test('is no success when the profile has been changed since: the update is started anew', async () => {
		const { outcome, runtime } = await playUpdate(
			[started(old), changed, seen(theirs), started()],
			{ ...settings, token: renewable() },
		);
		expect(outcome).toMatchObject({ kind: 'inProgress', task: task() });
		expect(runtime.bodyOf(3)).toEqual(startRequest({ ClientToken: 'token-2' }));
	});

	test.each([
		['may not be read', partnerRefused(denied), seen(theirs)],
		['has changed, and its update may not be read', changed, getRefused(denied)],
	])('is told as outdated when the profile %s', async (_case, ...script) => {
		const { outcome } = await playUpdate([started(old), ...script], settings);
		expect(outcome).toEqual({ kind: 'outdated', task: old });
	});

	test('is asked for anew once only', async () => {
		const script = [started(old), changed, seen(theirs), started(old)];
		const { outcome } = await playUpdate(script, { ...settings, token: renewable() });
		expect(outcome).toMatchObject({ kind: 'inProgress', task: old });
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
		const { outcome, owned } = await playUpdate([started(old), changed, seen(theirs)], settings);
		expect(outcome).toEqual({ kind: 'outdated', task: old });
		expect(owned).toEqual([]);
	});

	test.each([old.StartedAt, '2026-02-20T11:59:00Z'])(
		'of this execution is its own success: %s',
		async (triedAt) => {
			const sent = { details: wantedDetails(), firstTriedAt: Date.parse(triedAt ?? '') };
			const { outcome } = await playUpdate([started(old)], { ...settings, sent });
			expect(outcome).toMatchObject({ task: old, adopted: false });
		},
	);
});
