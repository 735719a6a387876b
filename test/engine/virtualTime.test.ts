/** The bed of tests in virtual time: the engine's pauses take no time, and real requests are waited for. */
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { HangError, inVirtualTime, type VirtualTime } from '../support/virtualTime';

const bed = useTestBed();

const DAY_MS = 24 * 3600 * 1000;
const HOUR_MS = 3_600_000;

async function runIn(time: VirtualTime, taskDurationMs: number, timeout: number, limitMs = DAY_MS) {
	await bed.restart({ clock: time, taskDurationMs });
	const parameters = waiting({ pollInterval: 5, maxPollInterval: 60, timeout });
	return await time.until(bed.run(parameters), { stalls: bed.simulator.stalls, limitMs });
}

it('waits two hours for a task within moments, with the polls that belong to them', async () => {
	await inVirtualTime(bed.engine, async (time) => {
		const run = await runIn(time, 2 * HOUR_MS, 3 * 3600);
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
		expect(time.elapsedMs).toBeGreaterThanOrEqual(2 * HOUR_MS);
		expect(time.elapsedMs).toBeLessThan(2 * HOUR_MS + 60_000);
		expect(bed.operations().length).toBeGreaterThan(120);
	});
});

it('takes every time the same time', async () => {
	const once = async () =>
		await inVirtualTime(bed.engine, async (time) => {
			await runIn(time, 60_000, 900);
			return bed.simulator.requests.all().map(({ receivedAt }) => receivedAt);
		});
	expect(await once()).toEqual(await once());
});

it.each(['stallBeforeHeaders', 'stallMidBody'] as const)(
	'%s takes as long as the request may take',
	async (kind) => {
		await inVirtualTime(bed.engine, async (time) => {
			await bed.restart({ clock: time });
			bed.simulator.faults.inject({ operation: 'GetPartner', kind });
			const run = bed.run({ resource: 'partner', operation: 'get' });
			await time.until(run, { stalls: bed.simulator.stalls, limitMs: HOUR_MS });
			const [first = 0, second = 0] = bed.simulator.requests.all().map((r) => r.receivedAt);
			expect(second - first).toBeGreaterThanOrEqual(30_000);
			expect(second - first).toBeLessThan(31_000);
		});
	},
);

it('does not wait while a request is under way, however long its answer takes', async () => {
	await inVirtualTime(bed.engine, async (time) => {
		await bed.restart({ clock: time });
		bed.simulator.hooks.before('GetPartner', async () => {
			for (let turn = 0; turn < 500; turn++) await new Promise((resolve) => setImmediate(resolve));
		});
		const run = bed.run({ resource: 'partner', operation: 'get' });
		await time.until(run, { stalls: bed.simulator.stalls, limitMs: HOUR_MS });
		expect(bed.operations()).toEqual(['GetPartner']);
		expect(time.elapsedMs).toBe(0);
	});
});

it('tells what hangs from what only takes long', async () => {
	await inVirtualTime(bed.engine, async (time) => {
		await expect(runIn(time, DAY_MS, 4 * 3600, HOUR_MS)).rejects.toThrow(HangError);
	});
	await inVirtualTime(bed.engine, async (time) => {
		const never = new Promise(() => undefined);
		await expect(
			time.until(never, { stalls: bed.simulator.stalls, limitMs: HOUR_MS }),
		).rejects.toThrow('it waits for nothing');
	});
});

it('gives the real time back', async () => {
	await inVirtualTime(bed.engine, async () => undefined);
	const before = Date.now();
	await bed.restart();
	await bed.run({ resource: 'partner', operation: 'get' });
	expect(bed.simulator.requests.all()[0]?.signature).toBe('valid');
	expect(bed.simulator.requests.all()[0]?.receivedAt).toBeGreaterThanOrEqual(before);
});
