/** What spares an update: one that was refused before, and one too many for an execution. */
import { UpdateBudget } from '../../../partner-central/update/updateBudget';
import {
	changing,
	otherTask,
	OTHER_TASK,
	paceOf,
	playUpdate,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const { started, startRefused, seen, partnerSeen, broken, canceled, cancelRefused, exception } =
	steps;

const look = { look: 'always', waitForCompletion: false, pace: paceOf(60_000) } as const;
const wish = changing({ Description: 'Wanted.' });
const before = partnerSeen(wantedDetails());

test('what was refused before is not started', async () => {
	const refused = otherTask({
		Status: 'FAILED',
		TaskDetails: wantedDetails({ Description: 'Wanted.' }),
	});
	const { outcome } = await playUpdate([before, seen(refused)], { ...look, wish });
	expect(outcome).toMatchObject({
		kind: 'refusedBefore',
		task: { TaskId: OTHER_TASK },
		changes: [{ Field: 'Description' }],
	});
});

describe('as many as wanted have started', () => {
	const full = () => new UpdateBudget(['somebody', 'else']);
	const noTask = seen(
		otherTask({ Status: 'SUCCEEDED', TaskDetails: wantedDetails({ DisplayName: 'Y' }) }),
	);

	test('another one is postponed', async () => {
		const settings = { ...look, wish, maxUpdates: 2, budget: full() };
		const { outcome, sent } = await playUpdate([before, noTask], settings);
		expect(outcome).toMatchObject({ kind: 'postponed', changes: [{ Field: 'Description' }] });
		expect(sent).toBeUndefined();
	});

	test('a profile that is right already is unchanged all the same', async () => {
		const settings = { ...look, wish: changing({}), maxUpdates: 2, budget: full() };
		const { outcome } = await playUpdate([before, noTask], settings);
		expect(outcome).toMatchObject({ kind: 'unchanged' });
	});

	test.each([
		['refused', [startRefused(exception('ValidationException', 400))], 0],
		['started', [started()], 1],
		[
			'in doubt',
			[
				broken('StartProfileUpdateTask'),
				...Array(4).fill(startRefused(exception('ThrottlingException', 429))),
				seen(task()),
			],
			1,
		],
	])('a start that is %s counts for %#', async (_case, script, expected) => {
		const tokens: string[] = [];
		await playUpdate(script, {
			waitForCompletion: false,
			pace: paceOf(600_000),
			ifUpdateInProgress: 'cancelThenStart',
			maxUpdates: 1,
			budget: new UpdateBudget(tokens),
		});
		expect(tokens).toHaveLength(expected);
	});

	test('nobody else’s update is cancelled for one that could then not be started', async () => {
		const budget = new UpdateBudget([]);
		const { outcome } = await playUpdate(
			[
				startRefused(),
				{
					...seen(otherTask()),
					// Somebody asks for the only one meanwhile, and has to wait.
					meanwhile: () => void budget.take('another', 1),
				},
				canceled(otherTask({ Status: 'CANCELED' })),
				started(),
			],
			{
				waitForCompletion: false,
				pace: paceOf(60_000),
				ifUpdateInProgress: 'cancelThenStart',
				maxUpdates: 1,
				budget,
			},
		);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
	});

	test('whoever waits for another update leaves the last one to somebody else', async () => {
		const budget = new UpdateBudget([]);
		const spend = async () => (await budget.take('another', 1))?.spend('another');
		const { outcome } = await playUpdate(
			[
				startRefused(),
				{ ...seen(otherTask()), meanwhile: () => void spend() },
				seen(otherTask({ Status: 'SUCCEEDED' })),
			],
			{ pace: paceOf(60_000), ifUpdateInProgress: 'waitThenStart', maxUpdates: 1, budget },
		);
		expect(outcome).toMatchObject({ kind: 'postponed' });
	});

	test('whoever fails before a start gives way', async () => {
		const budget = new UpdateBudget([]);
		const { outcome } = await playUpdate(
			[startRefused(), seen(otherTask()), cancelRefused(exception('AccessDeniedException', 403))],
			{ ifUpdateInProgress: 'cancelThenStart', maxUpdates: 1, budget },
		);
		expect(outcome).toMatchObject({ type: 'AccessDeniedException' });
		const late = Promise.resolve('still to wait');
		expect(await Promise.race([budget.take('another', 1), late])).toHaveProperty('spend');
	});
});
