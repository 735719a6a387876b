/** The credential: what its connection test says, and what it refuses to sign. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Fault } from '../../lab/simulator';
import { CREDENTIAL, CREDENTIAL_TYPE, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const host = () => new URL(bed.simulator.endpoint).host;

async function testConnection(changes: ICredentialDataDecryptedObject = {}) {
	return await bed.engine.testCredential(CREDENTIAL, { ...bed.credentialData(), ...changes });
}

describe('the connection test', () => {
	it('is a signed ListPartners', async () => {
		expect(await testConnection()).toEqual({ status: 'OK', message: 'Connection successful!' });
		// The credential sends it first, for words that n8n has not.
		const listPartners = expect.objectContaining({
			operation: 'ListPartners',
			body: { Catalog: 'AWS' },
			signature: 'valid',
		}) as unknown;
		expect(bed.simulator.requests.all()).toEqual([listPartners, listPartners]);
	});

	it('looks into the chosen catalog', async () => {
		await testConnection({ testCatalog: 'Sandbox' });
		expect(new Set(bed.bodies('ListPartners').map(({ Catalog }) => Catalog))).toEqual(
			new Set(['Sandbox']),
		);
	});

	it('forgives blanks around what was pasted', async () => {
		const { accessKeyId, secretAccessKey, endpoint } = bed.simulator;
		const result = await testConnection({
			accessKeyId: ` ${accessKeyId}\n`,
			secretAccessKey: `\t${secretAccessKey} `,
			endpoint: ` ${endpoint} `,
			sessionToken: ' ',
			region: ' us-east-1 ',
		});
		expect(result.status).toBe('OK');
	});

	it('takes temporary keys with their session token', async () => {
		const temporary = bed.simulator.issueTemporaryCredentials(3_600_000);
		const { accessKeyId, secretAccessKey, sessionToken } = temporary;
		expect(await testConnection({ accessKeyId, secretAccessKey, sessionToken })).toMatchObject({
			status: 'OK',
		});
	});

	it('says when temporary keys have expired', async () => {
		const { accessKeyId, secretAccessKey, sessionToken } =
			bed.simulator.issueTemporaryCredentials(3_600_000);
		bed.simulator.expireSessions();
		expect(await testConnection({ accessKeyId, secretAccessKey, sessionToken })).toEqual({
			status: 'Error',
			message: expect.stringContaining("The credential's temporary keys have expired. Enter new"),
		});
	});

	describe.each([400, 403] as const)('refused with %d', (refusalStatus) => {
		beforeEach(async () => await bed.restart({ refusalStatus }));

		it.each([
			[
				'an unknown key',
				{ accessKeyId: 'AKIAUNKNOWN000000001' },
				'AWS does not know the access key of this credential',
			],
			['a wrong secret', { secretAccessKey: 'wrong' }, 'Check Secret Access Key'],
			['a wrong region', { region: 'eu-west-1' }, 'Set Region in the credential to us-east-1'],
			['a wrong session token', { sessionToken: 'x' }, 'AWS does not know the access key'],
		])('explains %s', async (_name, changes, text) => {
			const { status, message } = await testConnection(changes);
			expect({ status, message }).toEqual({
				status: 'Error',
				message: expect.stringContaining(text),
			});
		});
	});

	it.each([400, 403] as const)('tells a missing permission (%d) from a wrong key', async (code) => {
		bed.simulator.deny('ListPartners', { httpStatus: code });
		const { status, message } = await testConnection();
		expect(status).toBe('Error');
		expect(message).toMatch(
			/^The keys are right, but they may not list partners\. .*AWS says: User: arn:aws:iam::/,
		);
	});

	it.each<[Fault, string]>([
		[
			{ kind: 'clockAhead', errorType: 'RequestTimeTooSkewed' },
			'The clock of the machine that runs n8n differs too much',
		],
		[{ kind: 'clockAhead' }, 'The clock of the machine that runs n8n differs too much'],
		[{ kind: 'expiredToken' }, "The credential's temporary keys have expired"],
		[{ kind: 'throttling' }, 'AWS is receiving too many requests'],
		[{ kind: 'internalError' }, 'AWS has an internal problem'],
		[{ kind: 'serviceUnavailable' }, 'AWS has an internal problem'],
		[{ kind: 'badGatewayHtml' }, 'AWS has an internal problem'],
		[{ kind: 'emptyBody' }, 'was not a list of partners'],
		[{ kind: 'wrongShape' }, 'was not a list of partners'],
		[{ kind: 'nullBody' }, 'was not a list of partners'],
		[{ kind: 'truncatedJson' }, 'was not a list of partners'],
		[{ kind: 'redirect' }, 'was not a list of partners: the answer was a redirect'],
		[{ kind: 'endlessAnswer' }, 'was not a list of partners: the answer has more than 5 MB'],
		[{ kind: 'unknownErrorType' }, 'AWS answered with the error'],
	])('does not take %j for success', async (fault, text) => {
		bed.simulator.faults.inject({ operation: 'ListPartners', ...fault });
		const { status, message } = await testConnection();
		expect(status).toBe('Error');
		expect(message).toContain(text);
	});

	it('takes an empty list for success', async () => {
		await bed.restart({ partners: [] });
		expect((await testConnection()).status).toBe('OK');
	});

	it('gives up after half a minute, where n8n would wait five', async () => {
		bed.simulator.faults.inject({ operation: 'ListPartners', kind: 'stallBeforeHeaders' });
		expect(await bed.time.until(testConnection())).toEqual({
			status: 'Error',
			message: expect.stringContaining('no complete answer came within 30 seconds'),
		});
		expect(bed.time.elapsedMs).toBe(30_000);
	});

	it('says that the connection broke', async () => {
		bed.simulator.faults.inject({ operation: 'ListPartners', kind: 'resetBeforeProcessing' });
		const { message } = await testConnection();
		expect(message).toContain(`reached at ${host()}: the connection was reset. Check the network`);
	});

	it('says that nothing listens there', async () => {
		expect(await testConnection({ endpoint: 'http://127.0.0.1:1' })).toEqual({
			status: 'Error',
			message:
				'AWS Partner Central could not be reached at 127.0.0.1:1: the connection was refused. Check the network, the proxy settings of n8n, and Endpoint if the credential has a custom one.',
		});
	});
});

describe('what is refused before anything is sent', () => {
	const port = () => new URL(bed.simulator.endpoint).port;

	it.each<[string, () => ICredentialDataDecryptedObject, string]>([
		['no access key', () => ({ accessKeyId: ' ' }), 'The credential has no Access Key ID.'],
		['no secret', () => ({ secretAccessKey: '' }), 'The credential has no Secret Access Key.'],
		[
			'temporary keys without their token',
			() => ({ accessKeyId: 'ASIAIOSFODNN7EXAMPLE' }),
			'so the credential also needs the Session Token',
		],
		[
			'an endpoint that is no address',
			() => ({ endpoint: 'simulator' }),
			'The Endpoint in the credential is not a web address',
		],
		[
			'http to another machine',
			() => ({ endpoint: `http://example.com:${port()}` }),
			'must start with https://',
		],
		[
			'http to a name that only looks local',
			() => ({ endpoint: `http://localhost.example.com:${port()}` }),
			'must start with https://',
		],
		[
			'http to a user called localhost',
			() => ({ endpoint: `http://127.0.0.1:${port()}@example.com` }),
			'must not contain a user name or password',
		],
		[
			'another protocol',
			() => ({ endpoint: `ftp://127.0.0.1:${port()}` }),
			'must start with https://',
		],
		[
			'user info in the endpoint',
			() => ({ endpoint: `http://user:secret@127.0.0.1:${port()}` }),
			'must not contain a user name or password',
		],
		[
			'a query in the endpoint',
			() => ({ endpoint: `${bed.simulator.endpoint}/?a=b` }),
			'must not contain "?" or "#"',
		],
		[
			'a region that could leave its place',
			() => ({ region: 'us-east-1/../x' }),
			'The Region in the credential must consist of',
		],
		[
			'a region in which an address of AWS has no such service',
			() => ({
				endpoint: 'https://vpce-1.partnercentral-account.us-east-1.vpce.amazonaws.com',
				region: 'eu-west-1',
			}),
			'The Region in the credential is eu-west-1, but AWS offers this service in us-east-1 only',
		],
	])('%s, by the test and by the node', async (_name, changes, text) => {
		const data = { ...bed.credentialData(), ...changes() };
		const tested = await bed.engine.testCredential(CREDENTIAL, data);
		expect(tested).toEqual({ status: 'Error', message: expect.stringContaining(text) });
		await bed.engine.putCredential(CREDENTIAL, { type: CREDENTIAL_TYPE, data });
		const run = await bed.run();
		expect(run.error(NODE)?.message).toContain(text);
		expect(run.error(NODE)?.description).toContain('Nothing was sent to AWS');
		expect(bed.simulator.requests.all()).toEqual([]);
	});
});

describe('what the node says of a refused credential', () => {
	it.each([
		[{ accessKeyId: 'AKIAUNKNOWN000000001' }, 'AWS does not know the access key'],
		[{ secretAccessKey: 'wrong' }, 'AWS did not accept the signature of the request'],
		[{ region: 'eu-west-1' }, 'a signature for another region than that of the endpoint'],
	])('%j', async (changes, text) => {
		await bed.putCredential(changes);
		const run = await bed.run();
		expect(run.error(NODE)).toMatchObject({
			message: expect.stringContaining(text),
			httpCode: '403',
		});
		expect(bed.simulator.requests.all()).toHaveLength(1);
	});

	it('a credential that does not exist is named', async () => {
		const run = await bed.run(
			{},
			{ settings: { credentials: { [CREDENTIAL_TYPE]: { id: null, name: 'Nobody' } } } },
		);
		expect(run.status).toBe('error');
		expect(run.error(NODE)?.message).toContain('Nobody');
	});
});
