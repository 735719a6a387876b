/** What is made of one look at the partner and its latest task. */
import { PartnerState } from '../../../partner-central/update/partnerState';
import type { Wish } from '../../../partner-central/update/plan';
import type { TaskDetails } from '../../../partner-central/model/types';
import {
	otherTask,
	OTHER_TASK,
	paceOf,
	playUpdate,
	steps,
	task,
	wantedDetails,
	type Step,
} from '../../support/domain';

const { started, startRefused, seen, partnerSeen, partnerRefused, getRefused, exception } = steps;
const { canceled } = steps;

const noTask = getRefused(
	exception('ResourceNotFoundException', 404, { reason: 'PARTNER_PROFILE_TASK_NOT_FOUND' }),
);
const denied = exception('AccessDeniedException', 403);

/** Scripted time begins at 12:00. */
const JUST_NOW = '2026-03-01T11:55:00Z';
const YESTERDAY = '2026-02-28T12:00:00Z';
const ended = (details: Partial<TaskDetails>, EndedAt: string, changes = {}) =>
	seen(
		otherTask({
			TaskDetails: wantedDetails(details),
			StartedAt: '2026-02-28T11:00:00Z',
			Status: 'SUCCEEDED',
			EndedAt,
			...changes,
		}),
	);

/** Wants one field to be changed, and everything else as it is. */
const changing =
	(changes: Partial<TaskDetails>): Wish =>
	(base) => ({ ok: true, details: { ...(base as TaskDetails), ...changes } });

const look = { look: 'always', waitForCompletion: false, pace: paceOf(60_000) } as const;

describe('nothing is left to change', () => {
	test.each<[string, Step, Step, Wish]>([
		['by the profile', partnerSeen(wantedDetails()), noTask, changing({})],
		[
			'by an update of just now, though the read lags behind',
			partnerSeen(wantedDetails({ Description: 'Before.' })),
			ended({}, JUST_NOW),
			changing({ Description: wantedDetails().Description }),
		],
		[
			'but for addresses, of which AWS keeps copies',
			partnerSeen(wantedDetails({ LogoUrl: 'https://copies.example.com/1.png' })),
			ended({}, YESTERDAY),
			changing({ LogoUrl: wantedDetails().LogoUrl }),
		],
	])('%s', async (_case, partnerStep, taskStep, wish) => {
		const { outcome } = await playUpdate([partnerStep, taskStep], { ...look, wish });
		expect(outcome).toMatchObject({ kind: 'unchanged' });
	});

	test('by an update that AWS has made something else of: that is told', async () => {
		const { outcome } = await playUpdate(
			[partnerSeen(wantedDetails({ Description: 'Rewritten by AWS.' })), ended({}, YESTERDAY)],
			{ ...look, wish: changing({ Description: wantedDetails().Description }) },
		);
		expect(outcome).toMatchObject({
			kind: 'unchanged',
			shownOtherwise: { TaskId: OTHER_TASK, fields: ['Description'] },
		});
	});

	test.each([
		['was cancelled', { Status: 'CANCELED' }],
		['had other details', { TaskDetails: wantedDetails({ DisplayName: 'Other' }) }],
	])('not by an update that %s', async (_case, changes) => {
		const { outcome } = await playUpdate(
			[
				partnerSeen(wantedDetails({ Description: 'Before.' })),
				ended({}, YESTERDAY, changes),
				started(),
			],
			{ ...look, wish: changing({ Description: wantedDetails().Description }) },
		);
		expect(outcome).toMatchObject({ kind: 'inProgress', changes: [{ Field: 'Description' }] });
	});
});

describe('the base of a merge', () => {
	test.each<[string, string, string]>([
		['an update of just now, though the read lags behind', JUST_NOW, 'Theirs'],
		['the profile, when the update is long over', YESTERDAY, wantedDetails().DisplayName],
	])('is %s', async (_case, EndedAt, DisplayName) => {
		const { runtime } = await playUpdate(
			[
				partnerSeen(wantedDetails({ Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' } })),
				ended({ DisplayName: 'Theirs' }, EndedAt),
				started(),
			],
			{ ...look, wish: changing({ Description: 'Ours.' }) },
		);
		expect(runtime.bodyOf(2)).toMatchObject({
			TaskDetails: {
				DisplayName,
				Description: 'Ours.',
				Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
			},
		});
	});

	test('is read again after a pause that AWS has asked for, but not after a short one', async () => {
		const slow = (seconds: string) =>
			startRefused(exception('ThrottlingException', 429, { headers: { 'retry-after': seconds } }));
		const { runtime } = await playUpdate(
			[
				partnerSeen(wantedDetails()),
				noTask,
				slow('5'),
				slow('30'),
				partnerSeen(wantedDetails({ DisplayName: 'Changed meanwhile' })),
				noTask,
				started(),
			],
			{ ...look, wish: changing({ Description: 'Ours.' }) },
		);
		expect(runtime.bodyOf(6)).toMatchObject({ TaskDetails: { DisplayName: 'Changed meanwhile' } });
		expect(runtime.sleeps).toEqual([5000, 30_000]);
	});
});

describe('an update in progress, while nothing would change now', () => {
	const right = partnerSeen(wantedDetails());
	const wish = changing({ Description: wantedDetails().Description });
	const other = otherTask({ TaskDetails: wantedDetails({ Description: 'Theirs.' }) });

	test('is a conflict under fail, told without a refusal of AWS', async () => {
		const { outcome } = await playUpdate([right, seen(other)], { ...look, wish });
		expect(outcome).toMatchObject({ kind: 'conflict', inProgress: other, isNeedless: true });
		expect(outcome).toMatchObject({ error: undefined });
	});

	test('is used under useExisting', async () => {
		const { outcome } = await playUpdate([right, seen(other)], {
			...look,
			wish,
			ifUpdateInProgress: 'useExisting',
		});
		expect(outcome).toMatchObject({
			adopted: true,
			task: other,
			changes: [{ Field: 'Description' }],
		});
	});

	test('is waited for under waitThenStart, and then undone', async () => {
		const published = { ...other, Status: 'SUCCEEDED', EndedAt: JUST_NOW };
		const { outcome, runtime } = await playUpdate(
			[right, seen(other), seen(published), right, seen(published), started()],
			{ ...look, wish, ifUpdateInProgress: 'waitThenStart' },
		);
		expect(outcome).toMatchObject({ kind: 'inProgress', changes: [{ Field: 'Description' }] });
		expect(runtime.bodyOf(5)).toMatchObject({ TaskDetails: wantedDetails() });
	});

	test('is cancelled under cancelThenStart, after which nothing has to be started', async () => {
		const gone = { ...other, Status: 'CANCELED' };
		const { outcome } = await playUpdate([right, seen(other), canceled(gone), right, seen(gone)], {
			...look,
			wish,
			ifUpdateInProgress: 'cancelThenStart',
		});
		expect(outcome).toMatchObject({ kind: 'unchanged' });
	});

	test('that wants the same is none of our business', async () => {
		const friend = otherTask({ TaskDetails: wantedDetails({ DisplayName: 'New name' }) });
		const { outcome } = await playUpdate([right, seen(friend)], { ...look, wish });
		expect(outcome).toMatchObject({ kind: 'unchanged' });
	});
});

describe('what may not be read', () => {
	test('does not keep a whole profile from being sent', async () => {
		const { outcome, seen: looks } = await playUpdate(
			[partnerRefused(denied), getRefused(denied), started()],
			{ ...look, look: 'ifAllowed' },
		);
		expect(outcome).toMatchObject({ kind: 'inProgress' });
		expect(looks).toEqual([{ denied: ['GetPartner', 'GetProfileUpdateTask'] }]);
	});

	test('keeps a part of one from being merged', async () => {
		const { outcome } = await playUpdate([partnerRefused(denied)], look);
		expect(outcome).toMatchObject({ type: 'AccessDeniedException' });
	});
});

describe("this run's own update", () => {
	const own = task({ TaskDetails: wantedDetails({ DisplayName: 'First row' }) });
	const state = () => {
		const known = new PartnerState();
		known.own(own.TaskId);
		return known;
	};
	const before = partnerSeen(wantedDetails());

	test.each(['fail', 'useExisting', 'cancelThenStart', 'waitThenStart'] as const)(
		'is waited for under %s, and merged, though the read lags behind',
		async (ifUpdateInProgress) => {
			const published = { ...own, Status: 'SUCCEEDED', EndedAt: '2026-03-01T12:00:01Z' };
			const { runtime } = await playUpdate(
				[before, seen(own), seen(published), before, seen(published), started()],
				{ ...look, state: state(), ifUpdateInProgress, wish: changing({ Description: 'Second.' }) },
			);
			expect(runtime.bodyOf(5)).toMatchObject({
				TaskDetails: { DisplayName: 'First row', Description: 'Second.' },
			});
		},
	);

	test('is waited for also when a start meets it unseen', async () => {
		const published = { ...own, Status: 'SUCCEEDED' };
		const { outcome } = await playUpdate([startRefused(), seen(own), seen(published), started()], {
			...look,
			look: 'never',
			state: state(),
			ifUpdateInProgress: 'cancelThenStart',
		});
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
	});
});
