/** The execution is stopped: nothing more is sent, whatever the node was doing. */
import type { INodeParameters } from 'n8n-workflow';
import type { Run } from '../../lab/engine';
import { locator, NODE, useTestBed, waiting, type NodeRunOptions } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const POLL = 'GetProfileUpdateTask';
const LONG = { pollInterval: 600, maxPollInterval: 600, timeout: 3600 };
/** After any pause that a node which was not stopped would make. */
const LATER_MS = 2 * 3_600_000;

/** Runs until the given request arrives, then presses Stop. */
async function stopAt(
	operation: string,
	requestNumber: number,
	parameters: INodeParameters,
	options?: NodeRunOptions,
): Promise<Run> {
	const arrived = bed.arrival(operation, requestNumber);
	const running = bed.start(parameters, options);
	await arrived;
	running.cancel();
	return await running.done;
}

/** Runs until the node sleeps; then presses Stop. */
async function stopWhileSleeping(parameters: INodeParameters, options?: NodeRunOptions) {
	const running = bed.start(parameters, options);
	await bed.time.asleep();
	running.cancel();
	return await running.done;
}

/** Gives whatever might still be on its way, or asleep, the chance to arrive, and returns all operations. */
async function operationsInTheEnd(): Promise<string[]> {
	await bed.time.pass(LATER_MS);
	return bed.operations();
}

it('ends a long sleep between two polls at once', async () => {
	const run = await stopWhileSleeping(waiting(LONG));
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('breaks off a poll that is under way and sends no other', async () => {
	const run = await stopAt(POLL, 2, waiting());
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START, POLL, POLL]);
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(1);
});

it('does not cancel the task, whatever onTimeout says', async () => {
	await stopAt(POLL, 2, waiting({ onTimeout: 'cancelTask' }));
	expect(await operationsInTheEnd()).not.toContain('CancelProfileUpdateTask');
	expect(bed.simulator.tasksOf(bed.partner())).toEqual([
		expect.objectContaining({ Status: 'IN_PROGRESS' }),
	]);
});

it('starts no update of the items that follow', async () => {
	const run = await stopWhileSleeping(waiting(LONG), { input: [{}, {}, {}] });
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('starts no update of the partners that follow', async () => {
	const [first, second, third] = bed.simulator.partners;
	const run = await stopAt(
		START,
		1,
		{ partner: locator('={{ $json.partner }}'), options: { parallelPartners: 1 } },
		{ input: [{ partner: first }, { partner: second }, { partner: third }] },
	);
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('does not try a start again that was throttled', async () => {
	bed.simulator.faults.inject({
		operation: START,
		kind: 'throttling',
		retryAfterSeconds: 30,
		times: 9,
	});
	const run = await stopWhileSleeping({});
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('cannot be undone by Retry On Fail', async () => {
	const run = await stopWhileSleeping(waiting(LONG), {
		input: [{}, {}],
		settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	});
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('cannot be undone by Continue On Fail', async () => {
	const run = await stopWhileSleeping(waiting(LONG), {
		input: [{}, {}],
		settings: { onError: 'continueRegularOutput' },
	});
	expect(run.status).toBe('canceled');
	expect(await operationsInTheEnd()).toEqual([START]);
});

it('leaves other executions alone', async () => {
	const partner = locator(bed.partner(1));
	bed.endOnPoll(5, undefined, bed.partner(1));
	const other = bed.start({ ...waiting(), partner });
	await stopAt(POLL, 1, waiting());
	expect((await other.done).json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
});
