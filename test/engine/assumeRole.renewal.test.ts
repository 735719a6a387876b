/** A role's session is renewed before its end, so that no call runs into it. */
import { ManualClock, type SimulatorOptions } from '../../lab/simulator';
import { putRole, roleCalls, signedBySessions, storedSessions } from '../support/assumedRole';
import { byMajor, chain } from '../../lab/engine';
import { shiftEngineClock } from '../../lab/engine/virtualTime/engineClock';
import { endTasksWhenLookedAt } from '../support/moments';
import { startOtherWorker } from '../support/otherWorker';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const MINUTE_MS = 60_000;
const GET_PARTNER = { resource: 'partner', operation: 'get' };

afterEach(() => shiftEngineClock(bed.engine, 0));

/** n8n 1.x stores none, because it would store the resolved values of expressions with it. */
async function storedKeys(): Promise<string[]> {
	return (await storedSessions(bed)).map(({ accessKeyId }) => accessKeyId);
}

describe('a session of an hour', () => {
	let clock: ManualClock;
	/** Time passes for both: the machine that runs n8n, and AWS. */
	const pass = (minutes: number) => {
		clock.advance(minutes * MINUTE_MS);
		passed += minutes;
		shiftEngineClock(bed.engine, passed * MINUTE_MS);
	};
	let passed = 0;

	const begin = async (options: SimulatorOptions = {}) => {
		passed = 0;
		clock = new ManualClock(bed.time.now());
		await bed.restart({ clock, ...options });
		await putRole(bed);
	};

	beforeEach(async () => await begin());

	it.each([
		[54, 1],
		[56, 2],
		[61, 2],
	])(
		'after %d minutes STS has been called %d times, and no call has failed',
		async (minutes, calls) => {
			await bed.run();
			const keyOfLast = () => bed.simulator.requests.all().at(-1)?.accessKeyId;
			const before = keyOfLast();
			pass(minutes);
			const run = await bed.run(GET_PARTNER);
			expect(run.status).toBe('success');
			expect(roleCalls(bed)).toBe(calls);
			expect(signedBySessions(bed)).toBe(true);
			expect(keyOfLast() !== before).toBe(calls === 2);
			expect(await storedKeys()).toEqual(byMajor(bed.engine, { 1: [], 2: [keyOfLast()] }));
		},
	);

	it('is renewed once in the middle of an execution, for all its items', async () => {
		// Requests that are under way when the time passes are not what this is about.
		await begin({ signatureToleranceMs: Infinity });
		endTasksWhenLookedAt(bed);
		let polls = 0;
		bed.simulator.hooks.before('GetProfileUpdateTask', () => {
			polls += 1;
			if (polls === 3) pass(57);
		});
		const run = await bed.run(
			{ ...waiting({ timeout: 7200 }), partner: locator('={{ $json.id }}') },
			{ input: bed.simulator.partners.map((id) => ({ id })) },
		);
		expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(8).fill('SUCCEEDED'));
		expect(roleCalls(bed)).toBe(2);
		expect(new Set(bed.simulator.requests.all().map(({ accessKeyId }) => accessKeyId)).size).toBe(
			2,
		);
		const keyOfLast = bed.simulator.requests.all().at(-1)?.accessKeyId;
		expect(await storedKeys()).toEqual(byMajor(bed.engine, { 1: [], 2: [keyOfLast] }));
	});

	it('is renewed as well by a worker that has only read it', async () => {
		await bed.run();
		const worker = await startOtherWorker(bed);
		try {
			pass(58);
			const run = await worker.engine.run(
				chain([bed.node({ resource: 'partner', operation: 'get' })]),
			);
			expect(run.status).toBe('success');
			expect(roleCalls(bed)).toBe(2);
			expect(signedBySessions(bed)).toBe(true);
		} finally {
			worker.remove();
		}
	});
});

it('a session that AWS makes shorter is renewed a quarter of its length before its end', async () => {
	const clock = new ManualClock(bed.time.now());
	await bed.restart({ clock, sessionDurationMs: 8 * MINUTE_MS });
	await putRole(bed);
	const callsAfter = async (minutes: number) => {
		clock.advance(minutes * MINUTE_MS);
		shiftEngineClock(bed.engine, clock.now() - bed.time.now());
		await bed.run(GET_PARTNER);
		return roleCalls(bed);
	};
	expect(await callsAfter(0)).toBe(1);
	expect(await callsAfter(5.5)).toBe(1);
	expect(await callsAfter(1)).toBe(2);
	expect(signedBySessions(bed)).toBe(true);
});
