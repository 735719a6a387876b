/** A role's session: one call of STS for many requests, kept in the credential, found there by others. */
import {
	putRole,
	roleCalls,
	roleData,
	signedBySessions,
	storedSessions,
} from '../support/assumedRole';
import { byMajor, chain } from '../../lab/engine';
import { endTasksWhenLookedAt } from '../support/moments';
import { startOtherWorker, type OtherWorker } from '../support/otherWorker';
import { CREDENTIAL, locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { PolledTrigger } from '../support/triggerPoll';

const bed = useTestBed({ externalId: 'example-external-id' });

beforeEach(async () => await putRole(bed));

describe('one call of STS', () => {
	it('is enough for many requests, items and parallel partners', async () => {
		endTasksWhenLookedAt(bed);
		const run = await bed.run(
			{ ...waiting(), partner: locator('={{ $json.id }}') },
			{ input: bed.simulator.partners.map((id) => ({ id })) },
		);
		expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(8).fill('SUCCEEDED'));
		expect(bed.operations()).toHaveLength(16);
		expect(signedBySessions(bed)).toBe(true);
		expect(roleCalls(bed)).toBe(1);
	});

	it('asks for the role with everything the credential says', async () => {
		await putRole(bed, { roleSessionName: ' nightly-sync ' });
		await bed.run();
		expect(bed.simulator.stsRequests.all()).toEqual([
			expect.objectContaining({
				operation: 'AssumeRole',
				signature: 'valid',
				accessKeyId: bed.simulator.accessKeyId,
				body: {
					Action: 'AssumeRole',
					Version: '2011-06-15',
					RoleArn: bed.simulator.roleArn,
					RoleSessionName: 'nightly-sync',
					ExternalId: 'example-external-id',
				},
			}),
		]);
	});

	it('is enough for executions that run at the same time', async () => {
		await Promise.all(
			[0, 1, 2].map(async (index) => {
				const run = await bed.run({ partner: locator(bed.partner(index)) });
				expect(run.status).toBe('success');
			}),
		);
		expect(roleCalls(bed)).toBe(1);
	});

	it('is enough for the next execution, the list of partners and the trigger', async () => {
		await bed.run();
		await bed.run({ resource: 'profileUpdateTask', operation: 'get' });
		expect((await bed.searchPartners()).results).toHaveLength(8);
		await new PolledTrigger(bed).poll();
		expect(signedBySessions(bed)).toBe(true);
		expect(roleCalls(bed)).toBe(1);
	});

	it('may itself be made with temporary keys', async () => {
		const keys = bed.simulator.issueTemporaryCredentials(60_000);
		const { accessKeyId, secretAccessKey, sessionToken } = keys;
		await putRole(bed, { accessKeyId, secretAccessKey, sessionToken });
		expect((await bed.run()).status).toBe('success');
		expect(bed.simulator.stsRequests.all()[0]?.accessKeyId).toBe(accessKeyId);
	});

	it('is made again for other settings: no session is used for another role', async () => {
		await bed.run();
		await putRole(bed, {
			session: JSON.stringify(await storedSessions(bed)),
			roleSessionName: 'other',
		});
		await bed.run({ resource: 'partner', operation: 'get' });
		expect(roleCalls(bed)).toBe(2);
		expect(signedBySessions(bed)).toBe(true);
	});

	it('is not made at all with an access key', async () => {
		await putRole(bed, { accessType: 'accessKey' });
		expect((await bed.run()).status).toBe('success');
		expect(roleCalls(bed)).toBe(0);
		expect(await storedSessions(bed)).toEqual([]);
	});
});

describe('another worker', () => {
	let worker: OtherWorker;

	beforeEach(async () => {
		worker = await startOtherWorker(bed);
	});
	afterEach(() => worker.remove());

	const runThere = async () =>
		await worker.engine.run(chain([bed.node({ resource: 'partner', operation: 'get' })]));

	it('finds the session in the stored credential', async () => {
		await bed.run();
		await worker.readCredential(bed.engine);
		expect((await runThere()).status).toBe('success');
		// n8n 1.x stores none, because it would store the resolved values of expressions with it.
		expect(roleCalls(bed)).toBe(byMajor(bed.engine, { 1: 2, 2: 1 }));
		expect(signedBySessions(bed)).toBe(true);
	});

	it.each([
		['{"accessKeyId":'],
		['{}'],
		['null'],
		['"text"'],
		['{"issuedFor":"another credential","expiresAt":99999999999999}'],
	])('gets over a stored session that is none: %s', async (session) => {
		await putRole(bed, { session });
		await worker.readCredential(bed.engine);
		expect((await runThere()).status).toBe('success');
		expect(roleCalls(bed)).toBe(1);
	});
});

it('the connection test takes on the role', async () => {
	expect(await bed.engine.testCredential(CREDENTIAL, roleData(bed))).toMatchObject({
		status: 'OK',
	});
	expect(signedBySessions(bed)).toBe(true);
	expect(roleCalls(bed)).toBe(1);
});
