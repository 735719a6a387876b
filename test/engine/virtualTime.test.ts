/** The time of the test bed: pauses take no time, and real requests are waited for. */
import { globalOf } from '../../lab/engine/virtualTime/engineClock';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { settle } from '../support/settle';
import { HangError } from '../../lab/engine/virtualTime';

const bed = useTestBed();

const HOUR_MS = 3_600_000;
const GET_PARTNER = { resource: 'partner', operation: 'get' };

async function runLong(taskDurationMs: number, timeout: number) {
	await bed.restart({ taskDurationMs });
	return await bed.run(waiting({ pollInterval: 5, maxPollInterval: 60, timeout }));
}

it('waits two hours for a task within moments, with the polls that belong to them', async () => {
	const run = await runLong(2 * HOUR_MS, 3 * 3600);
	expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
	expect(bed.time.elapsedMs).toBeGreaterThanOrEqual(2 * HOUR_MS);
	expect(bed.time.elapsedMs).toBeLessThan(2 * HOUR_MS + 60_000);
	expect(bed.operations().length).toBeGreaterThan(120);
});

it.each(['stallBeforeHeaders', 'stallMidBody'] as const)(
	'%s takes as long as the request may take',
	async (kind) => {
		bed.simulator.faults.inject({ operation: 'GetPartner', kind });
		await bed.run(GET_PARTNER);
		const [first = 0, second = 0] = bed.simulator.requests.all().map((r) => r.receivedAt);
		expect(second - first).toBeGreaterThanOrEqual(30_000);
		expect(second - first).toBeLessThan(31_000);
	},
);

it('does not pass while a request is under way, however long its answer takes', async () => {
	bed.simulator.hooks.before('GetPartner', async () => await settle(500));
	await bed.run(GET_PARTNER);
	expect(bed.operations()).toEqual(['GetPartner']);
	expect(bed.time.elapsedMs).toBe(0);
});

it('passes for two runs as for one', async () => {
	bed.endOnPoll(10);
	const looks = waiting({ pollInterval: 10, maxPollInterval: 10, timeout: 900 });
	const wait = bed.run(looks);
	const pause = bed.time.pass(35_000);
	await pause;
	expect(bed.bodies('GetProfileUpdateTask')).toHaveLength(3);
	expect((await wait).status).toBe('success');
	expect(bed.time.elapsedMs).toBe(100_000);
});

it('tells what hangs from what only takes long', async () => {
	const wait = bed.run(waiting({ pollInterval: 60, maxPollInterval: 60, timeout: 4 * 3600 }));
	await expect(bed.time.until(wait, HOUR_MS)).rejects.toThrow(HangError);
	await wait;
	const never = new Promise(() => undefined);
	await expect(bed.time.until(never)).rejects.toThrow('it waits for nothing');
});

it('stops timers of the real time as well', async () => {
	const outside = globalOf(bed.engine) as typeof globalThis;
	await bed.close();
	const timer = outside.setTimeout(() => undefined, HOUR_MS);
	await bed.restart();
	outside.clearTimeout(timer);
	expect(timer).toHaveProperty('_destroyed', true);
});
