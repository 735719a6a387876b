/** n8n's Retry On Fail runs the whole node again; no item is started twice. */
import type { INode, INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../lab/simulator';
import { before, endTasksWhenLookedAt } from '../support/moments';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** One item each for the given partners (by number), tried up to three times. */
async function runWithRetry(
	partners: number[],
	parameters: INodeParameters = {},
	settings: Partial<INode> = {},
) {
	return await bed.run(
		{ partner: locator('={{ $json.partner }}'), ...parameters },
		{
			input: partners.map((index) => ({ partner: bed.partner(index) })),
			settings: { ...RETRY, ...settings },
		},
	);
}

/** How often an update of each of the first partners was asked for, and how many tasks there are. */
const startsOf = (index: number) =>
	bed.bodies(START).filter(({ Identifier }) => Identifier === bed.partner(index)).length;
const tasksOf = (index: number) => bed.simulator.tasksOf(bed.partner(index));

/** Refuses the start of one partner once. */
function refuseOnce(index: number): void {
	let refused = false;
	bed.simulator.hooks.before(START, ({ body }) => {
		if (refused || (body as JsonObject).Identifier !== bed.partner(index)) return;
		refused = true;
		bed.simulator.faults.inject({ operation: START, kind: 'accessDenied' });
	});
}

it('does not repeat finished items', async () => {
	refuseOnce(1);
	const run = await runWithRetry([0, 1], { options: { parallelPartners: 1 } });
	expect(run.status).toBe('success');
	expect(run.output(NODE).map(({ json, pairedItem }) => [json.TaskId, pairedItem])).toEqual([
		[tasksOf(0)[0]?.TaskId, { item: 0 }],
		[tasksOf(1)[0]?.TaskId, { item: 1 }],
	]);
	expect([startsOf(0), startsOf(1)]).toEqual([1, 2]);
});

it('does not repeat the finished items of the same partner', async () => {
	endTasksWhenLookedAt(bed);
	bed.simulator.faults.inject({ operation: START, kind: 'accessDenied', skip: 1 });
	const run = await runWithRetry([0, 0, 0], waiting());
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(3).fill('SUCCEEDED'));
	expect(run.json(NODE).map(({ TaskId }) => TaskId)).toEqual(tasksOf(0).map((t) => t.TaskId));
	expect(startsOf(0)).toBe(4);
});

it('goes on with the same task when its wait has failed', async () => {
	bed.simulator.faults.inject({ operation: 'GetProfileUpdateTask', kind: 'accessDenied' });
	bed.endOnPoll(3);
	const run = await runWithRetry([0], waiting());
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ TaskId: tasksOf(0)[0]?.TaskId, Status: 'SUCCEEDED' }),
	]);
	expect(tasksOf(0)).toHaveLength(1);
	const [first, second] = bed.bodies(START);
	expect(second).toEqual(first);
});

it('goes on with waits that were broken off because another item failed', async () => {
	const waitsForFirst = bed.arrival('GetProfileUpdateTask');
	refuseOnce(1);
	bed.simulator.hooks.before(START, async ({ body }) => {
		if ((body as JsonObject).Identifier === bed.partner(1)) {
			await bed.time.holdUntil(waitsForFirst);
		}
	});
	let polls = 0;
	bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
		polls += 1;
		// The first try must not end before the other item has failed.
		if (startsOf(1) < 2) return;
		const partner = (body as JsonObject).Identifier as string;
		if (bed.simulator.tasksOf(partner).at(-1)?.Status === 'IN_PROGRESS') {
			bed.simulator.finishTask(partner);
		}
	});
	const run = await runWithRetry([0, 1], waiting());
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
	expect([tasksOf(0).length, tasksOf(1).length]).toEqual([1, 1]);
	expect(polls).toBeGreaterThan(1);
});

it('starts one task although every answer of the first try is lost', async () => {
	bed.simulator.faults.inject({ operation: START, kind: 'resetAfterProcessing', times: 5 });
	const run = await runWithRetry([0]);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ TaskId: tasksOf(0)[0]?.TaskId, Status: 'IN_PROGRESS' }),
	]);
	expect(tasksOf(0)).toHaveLength(1);
	expect(startsOf(0)).toBe(6);
});

it('names the update whose answer an earlier try has lost, when the last one is refused', async () => {
	bed.simulator.faults.inject({ operation: START, kind: 'resetAfterProcessing', times: 5 });
	before(bed, START, 5, () => {
		bed.simulator.faults.inject({ operation: START, kind: 'accessDenied', times: 2 });
	});
	const run = await runWithRetry([0]);
	expect(run.error(NODE)?.message).toBe(
		`AWS did not allow StartProfileUpdateTask for partner ${bed.partner()}. The update ${tasksOf(0)[0]?.TaskId} has begun all the same (its status is IN_PROGRESS), because the answer to an earlier try was lost`,
	);
});

it('does not start a task again that has failed its review', async () => {
	bed.simulator.scriptOutcomes(bed.partner(), { status: 'FAILED', durationMs: 0 });
	const run = await runWithRetry([0], waiting());
	expect(run.error(NODE)?.message).toContain("failed AWS's review");
	expect(tasksOf(0)).toHaveLength(1);
});

it('does not run again for items that have succeeded', async () => {
	await runWithRetry([0, 1, 2]);
	expect(bed.bodies(START)).toHaveLength(3);
});

it('keeps finished items with Continue On Fail, too', async () => {
	bed.simulator.hooks.before(START, ({ body }) => {
		if ((body as JsonObject).Identifier === bed.partner(0)) {
			bed.simulator.faults.inject({ operation: START, kind: 'accessDenied' });
		}
	});
	const run = await runWithRetry(
		[0, 1],
		{ options: { parallelPartners: 1 } },
		{ onError: 'continueRegularOutput' },
	);
	expect(run.status).toBe('success');
	expect(run.json(NODE)).toEqual([
		{ error: expect.any(String), details: expect.objectContaining({ httpStatus: 403 }) },
		expect.objectContaining({ TaskId: tasksOf(1)[0]?.TaskId }),
	]);
	expect([startsOf(0), startsOf(1)]).toEqual([3, 1]);
});

it('forgets finished items when the node has succeeded, so that a loop starts anew', async () => {
	refuseOnce(1);
	const run = await runWithRetry([0, 1]);
	const context = run.data.executionData?.contextData ?? {};
	expect(JSON.stringify(context)).not.toContain(tasksOf(0)[0]?.TaskId);
});
