/** The clock of this machine is off: the request is signed again by the service's clock, and the node remembers. */
import type { Fault } from '../../lab/simulator';
import { putRole, signedBySessions, storedSessions } from '../support/assumedRole';
import { shiftEngineClock } from '../../lab/engine/virtualTime/engineClock';
import { before, endTasksWhenLookedAt } from '../support/moments';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const GET_PARTNER = { resource: 'partner', operation: 'get' };
const HOUR_MS = 3_600_000;
const signatures = () =>
	bed.simulator.requests
		.all()
		.map(({ signature }) => (signature === 'valid' ? 'valid' : 'refused'));

/** What a node has learnt outlives a test: it is one for the process. */
async function setClocksRight(): Promise<void> {
	shiftEngineClock(bed.engine, 0);
	bed.simulator.faults.clear();
	await bed.run(GET_PARTNER);
}

afterEach(setClocksRight);

describe.each([
	['ahead by an hour', HOUR_MS],
	['behind by an hour', -HOUR_MS],
	['ahead by six minutes', HOUR_MS / 10],
	['behind by years', -9000 * HOUR_MS],
])('a clock that is %s', (_name, offsetMs) => {
	beforeEach(() => shiftEngineClock(bed.engine, offsetMs));

	it('costs one refused request, then none', async () => {
		const run = await bed.run(GET_PARTNER);
		expect(run.json(NODE)[0]?.Id).toBe(bed.partner());
		expect(signatures()).toEqual(['refused', 'valid']);
		await bed.run(GET_PARTNER);
		expect(signatures()).toEqual(['refused', 'valid', 'valid']);
	});

	it('does not start a second update', async () => {
		endTasksWhenLookedAt(bed);
		const run = await bed.run(waiting());
		expect(run.json(NODE)[0]?.Status).toBe('SUCCEEDED');
		expect(bed.operations()).toEqual([START, START, 'GetProfileUpdateTask']);
		const [first, second] = bed.bodies(START);
		expect(second).toEqual(first);
		expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(1);
	});

	it('does not keep a role from being taken on', async () => {
		await putRole(bed);
		const run = await bed.run(GET_PARTNER);
		expect(run.status).toBe('success');
		expect(bed.simulator.stsRequests.all()).toHaveLength(2);
		for (const { expiresAt } of await storedSessions(bed)) {
			expect(expiresAt).toBeLessThan(bed.time.now() + offsetMs + 2 * HOUR_MS);
		}
		bed.simulator.requests.clear();
		await bed.run(GET_PARTNER);
		expect(signedBySessions(bed)).toBe(true);
		expect(bed.simulator.stsRequests.all()).toHaveLength(2);
	});
});

it('a clock that is off by four minutes is good enough', async () => {
	shiftEngineClock(bed.engine, (HOUR_MS / 60) * 4);
	await bed.run(GET_PARTNER);
	expect(signatures()).toEqual(['valid']);
});

it('a clock that is set right again is noticed', async () => {
	shiftEngineClock(bed.engine, HOUR_MS);
	await bed.run(GET_PARTNER);
	shiftEngineClock(bed.engine, 0);
	const run = await bed.run(GET_PARTNER);
	expect(run.status).toBe('success');
	expect(signatures()).toEqual(['refused', 'valid', 'refused', 'valid']);
});

it('a clock that jumps during a wait does not end it', async () => {
	bed.endOnPoll(5);
	before(bed, 'GetProfileUpdateTask', 2, () => shiftEngineClock(bed.engine, -HOUR_MS));
	const run = await bed.run(waiting());
	expect(run.json(NODE)[0]?.Status).toBe('SUCCEEDED');
});

it('a clock that is set back does not prolong a wait', async () => {
	before(bed, 'GetProfileUpdateTask', 1, () => shiftEngineClock(bed.engine, -6 * HOUR_MS));
	const run = await bed.run(waiting({ timeout: 60, pollInterval: 5, maxPollInterval: 60 }));
	expect(run.error()?.message).toContain('did not end within 60 seconds');
	expect(bed.time.elapsedMs).toBeLessThanOrEqual(61_000);
});

it('many partners at the same time each find out for themselves at most once', async () => {
	shiftEngineClock(bed.engine, HOUR_MS);
	const run = await bed.run(
		{ ...GET_PARTNER, partner: locator('={{ $json.id }}') },
		{ input: bed.simulator.partners.map((id) => ({ id })) },
	);
	expect(run.json(NODE).map(({ Id }) => Id)).toEqual(bed.simulator.partners);
	const refused = signatures().filter((signature) => signature === 'refused');
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.length).toBeLessThanOrEqual(5);
	expect(signatures()).toHaveLength(8 + refused.length);
});

it('the list of partners profits as well', async () => {
	shiftEngineClock(bed.engine, -HOUR_MS);
	expect((await bed.searchPartners()).results).toHaveLength(8);
});

describe.each<[string, Fault]>([
	['Signature expired', { kind: 'clockAhead' }],
	['Signature not yet current', { kind: 'clockBehind' }],
	['RequestTimeTooSkewed, ahead', { kind: 'clockAhead', errorType: 'RequestTimeTooSkewed' }],
	['RequestTimeTooSkewed, behind', { kind: 'clockBehind', errorType: 'RequestTimeTooSkewed' }],
])('a service that says %s', (_name, fault) => {
	it.each([400, 403] as const)('with status %d is believed', async (refusalStatus) => {
		await bed.restart({ refusalStatus });
		bed.simulator.faults.inject({ operation: '*', ...fault });
		const run = await bed.run(GET_PARTNER);
		expect(run.status).toBe('success');
		expect(signatures()).toEqual(['refused', 'valid']);
	});

	it('and changes its mind gets no third request', async () => {
		bed.simulator.faults.inject({ operation: '*', ...fault, times: 1 });
		const run = await bed.run(GET_PARTNER);
		expect(run.error(NODE)).toMatchObject({
			message: "The clock of the machine that runs n8n differs too much from AWS's clock",
			httpCode: '403',
		});
		expect(signatures()).toEqual(['refused', 'refused']);
	});
});

it('a wrong secret is no matter of the clock', async () => {
	await bed.putCredential({ secretAccessKey: 'wrong' });
	const run = await bed.run(GET_PARTNER);
	expect(run.error(NODE)?.message).toBe('AWS did not accept the signature of the request');
	expect(signatures()).toEqual(['refused']);
});
