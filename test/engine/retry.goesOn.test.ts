/** What another try makes of what the one before has begun, by Retry On Fail and from the list of executions. */
import type { INode, INodeParameters } from 'n8n-workflow';
import { chain, type Run } from '../../lab/engine';
import { after, before } from '../support/moments';
import { changingFields } from '../support/partialUpdate';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { CANCEL, GET, START, startOther, THIRD } from '../support/updateInProgress';

const bed = useTestBed();

const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const tasks = (index = 0) => bed.simulator.tasksOf(bed.partner(index));
const tokens = () => bed.bodies(START).map(({ ClientToken }) => ClientToken);
/** An error that is not worth another try by the node itself. */
const refuse = (operation: string) =>
	void bed.simulator.faults.inject({ operation, kind: 'unknownErrorType' });

/** Two executions: one that fails, and n8n's "Retry" of it. @param meanwhile happens in between */
async function retryExecution(
	parameters: INodeParameters,
	meanwhile: () => void = () => undefined,
): Promise<Run> {
	const workflow = chain([bed.node(parameters)]);
	const failed = await bed.runWorkflow(workflow, { executionId: '21' });
	expect(failed.status).toBe('error');
	meanwhile();
	return await bed.runWorkflow(workflow, { executionId: '22', retryOf: failed.data });
}

describe('Retry of an execution', () => {
	it('meets the update that ended after the wait had failed', async () => {
		refuse(GET);
		const run = await retryExecution(waiting(), () => bed.simulator.finishTask(bed.partner()));
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: tasks()[0]?.TaskId, Status: 'SUCCEEDED' }),
		]);
		expect(tasks()).toHaveLength(1);
	});

	it('starts anew when somebody else has changed the profile since the update ended', async () => {
		bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType' });
		const run = await retryExecution(waiting(), () => {
			bed.simulator.finishTask(bed.partner());
			startOther(bed, THIRD);
			bed.simulator.finishTask(bed.partner());
			bed.endOnPoll(2);
		});
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: tasks().at(-1)?.TaskId, Status: 'SUCCEEDED' }),
		]);
		expect(new Set(tokens()).size).toBe(2);
		expect(bed.simulator.profileOf(bed.partner())).not.toMatchObject({
			DisplayName: THIRD.DisplayName,
		});
	});

	it.each(['FAILED', 'CANCELED'] as const)(
		'starts anew after an update that %s',
		async (status) => {
			bed.endOnPoll(1, { status });
			bed.endOnPoll(2);
			const run = await retryExecution(waiting());
			expect(run.json(NODE)).toEqual([
				expect.objectContaining({ TaskId: tasks()[1]?.TaskId, Status: 'SUCCEEDED' }),
			]);
			expect(new Set(tokens()).size).toBe(2);
		},
	);

	it('starts anew once, also when it is itself tried again', async () => {
		bed.endOnPoll(1, { status: 'FAILED' });
		bed.endOnPoll(3);
		bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType', skip: 1 });
		const workflow = chain([bed.node(waiting(), RETRY)]);
		const failed = await bed.runWorkflow(chain([bed.node(waiting())]), { executionId: '21' });
		const stack = failed.data.executionData?.nodeExecutionStack ?? [];
		for (const entry of stack) Object.assign(entry.node, RETRY);
		const run = await bed.runWorkflow(workflow, { executionId: '22', retryOf: failed.data });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: tasks()[1]?.TaskId, Status: 'SUCCEEDED' }),
		]);
		const [first, ...later] = tokens();
		expect(new Set(later).size).toBe(1);
		expect(later).not.toContain(first);
	});

	it('starts anew after an update that was superseded', async () => {
		before(bed, GET, 1, () => {
			bed.simulator.finishTask(bed.partner(), { status: 'FAILED' });
			startOther(bed);
			bed.simulator.finishTask(bed.partner());
		});
		bed.endOnPoll(2);
		const run = await retryExecution(waiting());
		expect(run.json(NODE)[0]).toMatchObject({ Status: 'SUCCEEDED' });
		expect(new Set(tokens()).size).toBe(2);
	});

	it('does an item again whose parameters have been changed', async () => {
		bed.simulator.faults.inject({ operation: START, kind: 'unknownErrorType', skip: 1 });
		const workflow = chain([
			bed.node({ partner: locator('={{ $json.partner }}'), options: { parallelPartners: 1 } }),
		]);
		const input = [0, 1].map((index) => ({ partner: bed.partner(index) }));
		const failed = await bed.runWorkflow(workflow, { input, executionId: '31' });
		bed.simulator.finishTask(bed.partner());
		// What n8n does for "Retry with currently saved workflow".
		for (const { node } of failed.data.executionData?.nodeExecutionStack ?? []) {
			node.parameters.description = 'Other';
		}
		const run = await bed.runWorkflow(workflow, { executionId: '32', retryOf: failed.data });
		expect(run.json(NODE).map(({ TaskDetails }) => TaskDetails)).toEqual(
			Array(2).fill(expect.objectContaining({ Description: 'Other' })),
		);
		expect([tasks(0).length, tasks(1).length]).toEqual([2, 1]);
	});
});

describe('Retry On Fail', () => {
	it('returns the own update that was published meanwhile, not "unchanged"', async () => {
		// Not the look before the start, but the first one after it.
		bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType', skip: 1 });
		after(bed, GET, 2, () => bed.simulator.finishTask(bed.partner()));
		const run = await bed.run(
			{ ...changingFields({ displayName: 'New name' }), ...waiting() },
			{ settings: RETRY },
		);
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({
				TaskId: tasks()[0]?.TaskId,
				Status: 'SUCCEEDED',
				ChangedFields: ['DisplayName'],
			}),
		]);
		expect(new Set(tokens()).size).toBe(1);
	});

	it('does not take for its own what a finished row has only adopted', async () => {
		const other = startOther(bed);
		bed.simulator.faults.inject({ operation: GET, kind: 'unknownErrorType', skip: 1 });
		const run = await bed.run(
			{ displayName: '={{ $json.name }}', options: { ifUpdateInProgress: 'useExisting' } },
			{ input: [{ name: 'One' }, { name: 'Two' }], settings: RETRY },
		);
		expect(run.json(NODE).map(({ TaskId, Adopted }) => [TaskId, Adopted])).toEqual([
			[other.TaskId, true],
			[other.TaskId, true],
		]);
		expect(bed.time.elapsedMs).toBeLessThan(60_000);
	});

	it('merges anew when the start was refused, so that nobody’s change is undone', async () => {
		refuse(START);
		after(bed, START, 1, () => {
			startOther(bed, THIRD);
			bed.simulator.finishTask(bed.partner());
		});
		await bed.run(changingFields({ description: 'New text' }), { settings: RETRY });
		expect(tasks().at(-1)?.TaskDetails).toMatchObject({
			DisplayName: THIRD.DisplayName,
			Description: 'New text',
		});
	});

	it('cancels the update it has chosen, and none that has begun since', async () => {
		const chosen = startOther(bed);
		bed.simulator.faults.inject({ operation: CANCEL, kind: 'resetAfterProcessing', times: 5 });
		after(bed, CANCEL, 5, () => void startOther(bed, THIRD));
		const run = await bed.run(
			{ resource: 'profileUpdateTask', operation: 'cancel' },
			{ settings: RETRY },
		);
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: chosen.TaskId, Status: 'CANCELED' }),
		]);
		expect(new Set(bed.bodies(CANCEL).map(({ TaskId }) => TaskId))).toEqual(
			new Set([chosen.TaskId]),
		);
		expect(tasks().at(-1)?.Status).toBe('IN_PROGRESS');
	});

	it('keeps what an item has changed: the visibility', async () => {
		bed.simulator.faults.inject({
			operation: 'PutProfileVisibility',
			kind: 'unknownErrorType',
			skip: 1,
		});
		const run = await bed.run(
			{ resource: 'profileVisibility', operation: 'update', visibility: '={{ $json.wanted }}' },
			{ input: [{ wanted: 'PRIVATE' }, { wanted: 'PUBLIC' }], settings: RETRY },
		);
		expect(run.json(NODE).map(({ Visibility, Changed }) => [Visibility, Changed])).toEqual([
			['PRIVATE', undefined],
			['PUBLIC', undefined],
		]);
	});

	it('names started updates of finished items, but not those that were cancelled', async () => {
		for (const index of [0, 1]) bed.simulator.startTaskAs(bed.partner(index), THIRD);
		const named = tasks(0)[0]?.TaskId ?? '';
		const run = await bed.run(
			{
				resource: 'profileUpdateTask',
				operation: 'cancel',
				partner: locator('={{ $json.partner }}'),
			},
			{ input: [0, 1, 2].map((index) => ({ partner: bed.partner(index) })), settings: RETRY },
		);
		expect(run.error(NODE)?.message).toContain('AWS found no such profile update task');
		expect(run.error(NODE)?.message).not.toContain(named);
	});
});
