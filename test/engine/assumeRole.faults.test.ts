/** AWS STS in trouble: how often it is asked, how long is waited, and that nobody writes after giving up. */
import type { Fault } from '../../lab/simulator';
import { putRole, roleCalls } from '../support/assumedRole';
import { NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';

async function startWith(fault: Fault, times = 1) {
	await putRole(bed, { roleSessionName: `${fault.kind}-${times}` });
	bed.simulator.faults.inject({ operation: 'AssumeRole', ...fault, times });
	const run = await bed.run();
	return { run, elapsedMs: bed.time.elapsedMs };
}

it.each<Fault>([
	{ kind: 'throttling', retryAfterSeconds: 20 },
	{ kind: 'serviceUnavailable', retryAfterSeconds: 20 },
])('waits as long as STS asks: %j', async (fault) => {
	const { run, elapsedMs } = await startWith(fault);
	expect(run.status).toBe('success');
	expect(elapsedMs).toBeGreaterThanOrEqual(20_000);
	expect(roleCalls(bed)).toBe(2);
});

it('does not wait an hour', async () => {
	const { run, elapsedMs } = await startWith({ kind: 'throttling', retryAfterSeconds: 3600 });
	expect(run.error(NODE)?.message).toContain('(Throttling): Rate exceeded');
	expect(elapsedMs).toBeLessThan(1000);
	expect(roleCalls(bed)).toBe(1);
});

it.each(['truncatedJson', 'wrongShape', 'nullBody', 'emptyBody', 'hugeAnswer'] as const)(
	'asks again after an answer that holds no session: %s',
	async (kind) => {
		const { run } = await startWith({ kind });
		expect(run.status).toBe('success');
		expect(roleCalls(bed)).toBe(2);
	},
);

it('lasting silence ends after three tries, and says that it was STS', async () => {
	const { run, elapsedMs } = await startWith({ kind: 'stallMidBody' }, Infinity);
	expect(run.error(NODE)?.message).toContain(
		') could not be reached to assume the role: no complete answer came',
	);
	expect(roleCalls(bed)).toBe(3);
	expect(elapsedMs).toBeLessThan(30_000);
	expect(bed.bodies(START)).toEqual([]);
});
