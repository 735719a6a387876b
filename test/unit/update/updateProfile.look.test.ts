/** What is made of one look at the partner and its latest task. */
import { PartnerState } from '../../../partner-central/update/partnerState';
import {
	changing,
	otherTask,
	paceOf,
	playUpdate,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const {
	noTask,
	started,
	startRefused,
	seen,
	partnerSeen,
	partnerRefused,
	getRefused,
	canceled,
	exception,
} = steps;

const denied = exception('AccessDeniedException', 403);

/** Scripted time begins at 12:00. */
const JUST_NOW = '2026-03-01T11:55:00Z';

const look = { look: 'always', waitForCompletion: false, pace: paceOf(60_000) } as const;

test('the partner is read again after a pause that AWS has asked for, but not after a short one', async () => {
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

	test.each([
		['before it', [seen(own), seen(own)]],
		['with it', [seen({ ...own, Status: 'SUCCEEDED' })]],
	])('is told as such when the time ends %s', async (_case, looks) => {
		const { outcome } = await playUpdate([startRefused(), seen(own), ...looks], {
			look: 'never',
			state: state(),
			pace: paceOf(2000),
		});
		expect(outcome).toMatchObject({
			kind: 'blocked',
			isOwn: true,
			inProgress: { TaskId: own.TaskId },
		});
	});
});
