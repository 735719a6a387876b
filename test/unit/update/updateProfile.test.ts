import {
	otherTask,
	OTHER_TASK,
	OWN_TASK,
	playUpdate,
	steps,
	task,
	wantedDetails,
} from '../../support/domain';

const { started, startRefused, seen } = steps;

describe('without a look', () => {
	test('nothing is compared', async () => {
		const {
			outcome,
			owned,
			looks,
			seen: lookedAt,
		} = await playUpdate([started()], {
			waitForCompletion: false,
		});
		expect(outcome).toEqual({
			kind: 'inProgress',
			task: task(),
			adopted: false,
			changes: undefined,
		});
		expect(owned).toEqual([task()]);
		expect([looks, lookedAt]).toEqual([[], []]);
	});

	test('a conflict owns no task and is not waited for', async () => {
		const { outcome, owned } = await playUpdate([startRefused(), seen(otherTask())]);
		expect(outcome).toMatchObject({ kind: 'conflict', inProgress: otherTask() });
		expect(owned).toEqual([]);
	});
});

describe('the wait', () => {
	test.each(['SUCCEEDED', 'FAILED', 'CANCELED'])('ends with %s', async (Status) => {
		const { outcome, looks } = await playUpdate([started(), seen(task({ Status }))]);
		expect(outcome).toMatchObject({ kind: Status.toLowerCase(), task: { Status }, adopted: false });
		expect(looks).toEqual([0, 1]);
	});

	test('an adopted task is waited for and named', async () => {
		const same = otherTask({ TaskDetails: wantedDetails() });
		const { outcome, owned } = await playUpdate([
			startRefused(),
			seen(same),
			seen({ ...same, Status: 'SUCCEEDED' }),
		]);
		expect(outcome).toMatchObject({
			kind: 'succeeded',
			adopted: true,
			task: { TaskId: OTHER_TASK },
		});
		expect(owned).toEqual([same]);
	});

	test('a stopped execution tells the task that goes on', async () => {
		const { outcome } = await playUpdate([started()], { cancelAtSleep: 1 });
		expect(outcome).toMatchObject({ kind: 'aborted', task: { TaskId: OWN_TASK } });
	});

	test('has its full time, however long another update was waited for', async () => {
		// Both take 1.9 of the 2 seconds that each may take.
		const other = seen(otherTask({ Status: 'SUCCEEDED' }), { tookMs: 900 });
		const own = seen(task({ Status: 'SUCCEEDED' }), { tookMs: 900 });
		const { outcome, runtime } = await playUpdate(
			[startRefused(), seen(otherTask()), other, started(), own],
			{
				ifUpdateInProgress: 'waitThenStart',
				cancelOnTimeout: true,
				pace: {
					timeoutMs: 3000,
					pollIntervalMs: 1000,
					maxPollIntervalMs: 1000,
					workflowDeadline: Infinity,
				},
			},
		);
		expect(outcome).toMatchObject({ kind: 'succeeded' });
		expect(runtime.elapsedMs()).toBeGreaterThan(3000);
	});
});
