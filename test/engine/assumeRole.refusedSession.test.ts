/** A session that AWS does not accept any more, though it has not ended: dropped, and the role is taken on once more. */
import {
	putRole,
	roleCalls,
	signedBySessions,
	storedSessions,
	type StoredSession,
} from '../support/assumedRole';
import { byMajor, chain } from '../../lab/engine';
import { endTasksWhenLookedAt } from '../support/moments';
import { startOtherWorker } from '../support/otherWorker';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const GET = { resource: 'partner', operation: 'get' };

beforeEach(async () => await putRole(bed));

it('is renewed once for all items that meet it, and nothing is started twice', async () => {
	await bed.run(GET);
	bed.simulator.expireSessions();
	bed.simulator.requests.clear();
	endTasksWhenLookedAt(bed);
	const run = await bed.run(
		{ ...waiting(), partner: locator('={{ $json.id }}') },
		{ input: bed.simulator.partners.map((id) => ({ id })) },
	);
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(8).fill('SUCCEEDED'));
	expect(roleCalls(bed)).toBe(2);
	const tokens = bed.bodies(START).map(({ ClientToken }) => ClientToken);
	expect(new Set(tokens).size).toBe(8);
	for (const partner of bed.simulator.partners) {
		expect(bed.simulator.tasksOf(partner)).toHaveLength(1);
	}
});

it.each(['expiredToken', 'UnrecognizedClientException', 'InvalidClientTokenId'] as const)(
	'is renewed whatever AWS calls it: %s',
	async (type) => {
		const fault =
			type === 'expiredToken'
				? { kind: type }
				: { kind: 'unknownErrorType' as const, errorType: type };
		bed.simulator.faults.inject({ operation: START, ...fault });
		expect((await bed.run()).status).toBe('success');
		expect(roleCalls(bed)).toBe(2);
		const [first, second] = bed.bodies(START);
		expect(second).toEqual(first);
	},
);

it('is renewed once, not for ever; the advice is about the role', async () => {
	bed.simulator.faults.inject({ operation: START, kind: 'expiredToken', times: 100 });
	const run = await bed.run();
	expect(run.error(NODE)?.message).toContain(
		"does not accept the session of the credential's role",
	);
	expect(run.error(NODE)?.description).toContain('Check in IAM that the role still exists');
	expect(bed.bodies(START)).toHaveLength(2);
	expect(roleCalls(bed)).toBe(2);
});

it('is replaced in the stored credential, so that another worker does not meet it', async () => {
	await bed.run(GET);
	const worker = await startOtherWorker(bed);
	try {
		bed.simulator.expireSessions();
		await bed.run(GET);
		await worker.readCredential(bed.engine);
		bed.simulator.requests.clear();
		const run = await worker.engine.run(chain([bed.node(GET)]));
		expect(run.status).toBe('success');
		expect(signedBySessions(bed)).toBe(true);
		expect(roleCalls(bed)).toBe(byMajor(bed.engine, { 1: 3, 2: 2 }));
	} finally {
		worker.remove();
	}
});

describe('whatever the clocks say', () => {
	const TWELVE_HOURS_MS = 12 * 3_600_000;

	it.each([
		['2001-01-01T00:00:00Z', undefined],
		['2093-01-01T00:00:00Z', undefined],
		['soon', undefined],
		['', undefined],
		['Mon, 01 Jan 2001 00:00:00 GMT', '9999-12-31T23:59:59Z'],
		['', 'soon'],
		['', '1999-12-31T23:59:59Z'],
	])('a session has an end: Date %j, Expiration %j', async (date, expiration) => {
		bed.simulator.hooks.after('AssumeRole', (_request, answer) => {
			answer.headers.date = date;
			const body = answer.body.replace(/<Expiration>[^<]*/, (own) =>
				expiration === undefined ? own : `<Expiration>${expiration}`,
			);
			Object.assign(answer, { body });
		});
		expect((await bed.run(GET)).status).toBe('success');
		expect((await bed.run(GET)).status).toBe('success');
		expect(roleCalls(bed)).toBe(1);
		for (const { expiresAt } of await storedSessions(bed)) {
			expect(expiresAt - bed.time.now()).toBeGreaterThan(600_000);
			expect(expiresAt - bed.time.now()).toBeLessThanOrEqual(TWELVE_HOURS_MS);
		}
	});

	it('a stored one that says more is not used beyond that', async () => {
		await bed.run(GET);
		const [session = {}] = await storedSessions(bed);
		const now = bed.time.now();
		const asStored = async (changes: Partial<StoredSession> & { issuedAt: number }) => {
			const worker = await startOtherWorker(bed);
			try {
				await putRole(bed, { session: JSON.stringify([{ ...session, ...changes }]) });
				await worker.readCredential(bed.engine);
				await worker.engine.run(chain([bed.node(GET)]));
				return roleCalls(bed);
			} finally {
				worker.remove();
			}
		};
		const expiresAt = now + 25 * 365 * 24 * 3_600_000;
		const calls = [
			await asStored({ issuedAt: now, expiresAt }),
			await asStored({ issuedAt: now - TWELVE_HOURS_MS, expiresAt }),
			// The clock has been set back since.
			await asStored({ issuedAt: now + 3_600_000, expiresAt }),
		];
		// n8n 1.x stores none: there is nothing to begin with.
		expect(calls).toEqual(byMajor(bed.engine, { 1: [2, 3, 4], 2: [1, 2, 3] }));
	});
});
