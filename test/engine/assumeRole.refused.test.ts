/** A role that cannot be taken on: what is said, by the node and by the connection test. */
import type { INodeParameters } from 'n8n-workflow';
import { putRole, roleCalls, roleData, storedSessions } from '../support/assumedRole';
import { CREDENTIAL, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({ externalId: 'example-external-id' });

const ROLE = 'arn:aws:iam::123456789012:role/';

/** The same sentence from the node and from the credential's form. */
async function expectRefusal(changes: INodeParameters, text: string): Promise<void> {
	await putRole(bed, changes);
	const run = await bed.run();
	expect(run.status).toBe('error');
	expect(run.error(NODE)?.message).toContain(text);
	const tested = await bed.time.until(
		bed.engine.testCredential(CREDENTIAL, roleData(bed, changes)),
	);
	expect(tested).toEqual({ status: 'Error', message: expect.stringContaining(text) });
	expect(bed.simulator.requests.all()).toEqual([]);
	expect(await storedSessions(bed)).toEqual([]);
}

function expectNoRoleCall(): void {
	expect(roleCalls(bed)).toBe(0);
}

const REFUSED =
	'User: arn:aws:iam::123456789012:user/partner-central-example is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/';

describe('by STS', () => {
	it.each<[string, INodeParameters, string]>([
		['another role', { roleArn: `${ROLE}Nobody` }, REFUSED],
		['a wrong external id', { externalId: 'example-external' }, REFUSED],
		['no external id', { externalId: '' }, `${REFUSED}PartnerCentralExampleRole`],
		[
			'an unknown access key',
			{ accessKeyId: 'AKIAUNKNOWN000000001' },
			'did not hand out the role. AWS does not know the access key of this credential',
		],
		[
			'a wrong secret',
			{ secretAccessKey: 'wrong' },
			'did not hand out the role. AWS did not accept the signature of the request',
		],
		['a wrong region', { region: 'eu-west-1' }, 'a signature for another region'],
	])('%s', async (_name, changes, text) => {
		await expectRefusal(changes, text);
		expect(roleCalls(bed)).toBeGreaterThan(0);
	});

	it('an expired base token', async () => {
		const keys = bed.simulator.issueTemporaryCredentials(3_600_000);
		bed.simulator.expireSessions();
		const { accessKeyId, secretAccessKey, sessionToken } = keys;
		await expectRefusal(
			{ accessKeyId, secretAccessKey, sessionToken },
			"The credential's temporary keys have expired",
		);
	});

	it('a key that may not assume the role', async () => {
		bed.simulator.deny('AssumeRole');
		await expectRefusal({}, REFUSED);
	});

	it('is a failed item under Continue On Fail', async () => {
		bed.simulator.deny('AssumeRole');
		await putRole(bed);
		const run = await bed.run({}, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(NODE)).toEqual([
			{
				error: expect.stringContaining(REFUSED),
				details: expect.objectContaining({ errorCode: 'RequestNotSent' }),
			},
		]);
		expect(roleCalls(bed)).toBe(1);
	});

	it.each([
		['throttling', '(Throttling): Rate exceeded'],
		['internalError', '(InternalFailure): An internal error occurred'],
		['badGatewayHtml', 'gave no readable answer of AWS STS'],
		['truncatedJson', 'could not be read: it holds no session'],
		['emptyBody', 'could not be read: it holds no session'],
		['redirect', 'gave no readable answer of AWS STS'],
		['resetBeforeProcessing', 'could not be reached to assume the role: the connection was reset'],
	] as const)('lasting trouble: %s', async (kind, text) => {
		bed.simulator.faults.inject({ operation: 'AssumeRole', kind, times: 10 });
		await expectRefusal({}, text);
	});
});

describe('before anything is sent to STS', () => {
	afterEach(expectNoRoleCall);

	it.each<[string, INodeParameters, string]>([
		['no role', { roleArn: ' ' }, 'The Role ARN in the credential must look like'],
		['a role by its name', { roleArn: 'PartnerCentral' }, 'The Role ARN in the credential'],
		['a user', { roleArn: 'arn:aws:iam::123456789012:user/me' }, 'The Role ARN in the credential'],
		['a short account', { roleArn: 'arn:aws:iam::1234:role/me' }, 'The Role ARN in the credential'],
		['a session name with blanks', { roleSessionName: 'my sync' }, 'The Role Session Name'],
		['a session name of one letter', { roleSessionName: 'x' }, 'The Role Session Name'],
		['an external id with blanks', { externalId: 'a b' }, 'The External ID in the credential'],
		['no access key', { accessKeyId: '' }, 'The credential has no Access Key ID'],
		[
			'temporary keys without their token',
			{ accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
			'so the credential also needs the Session Token',
		],
		[
			'http to another machine',
			{ stsEndpoint: 'http://sts.example.com' },
			'The STS Endpoint in the credential must start with https://',
		],
		[
			'user info in the STS endpoint',
			{ stsEndpoint: 'https://me:pw@sts.example.com' },
			'The STS Endpoint in the credential must not contain a user name or password',
		],
		[
			'no address',
			{ stsEndpoint: 'sts' },
			'The STS Endpoint in the credential is not a web address',
		],
	])('%s', async (_name, changes, text) => await expectRefusal(changes, text));

	it('an STS that nobody answers for', async () => {
		await expectRefusal(
			{ stsEndpoint: 'http://127.0.0.1:1' },
			'AWS STS (127.0.0.1:1) could not be reached to assume the role: the connection was refused',
		);
	});
});

it.each(['throttling', 'internalError', 'serviceUnavailable', 'resetBeforeProcessing'] as const)(
	'passing trouble is no reason to fail: %s',
	async (kind) => {
		bed.simulator.faults.inject({ operation: 'AssumeRole', kind, times: 2 });
		await putRole(bed);
		expect((await bed.run()).status).toBe('success');
		expect(roleCalls(bed)).toBe(3);
	},
);

it('is taken on by the next execution when the cause is gone', async () => {
	bed.simulator.deny('AssumeRole');
	await putRole(bed);
	expect((await bed.run()).status).toBe('error');
	bed.simulator.allow('AssumeRole');
	expect((await bed.run()).status).toBe('success');
});
