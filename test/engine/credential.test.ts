/** The credential: what its connection test says, and what it refuses to sign. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Fault } from '../../lab/simulator';
import { byMajor } from '../../lab/engine';
import { CREDENTIAL, CREDENTIAL_TYPE, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

async function testConnection(changes: ICredentialDataDecryptedObject = {}) {
	return await bed.engine.testCredential(CREDENTIAL, { ...bed.credentialData(), ...changes });
}

describe('the connection test', () => {
	it('is a signed ListPartners', async () => {
		expect(await testConnection()).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(bed.simulator.requests.all()).toEqual([
			expect.objectContaining({
				operation: 'ListPartners',
				body: { Catalog: 'AWS' },
				signature: 'valid',
			}),
		]);
	});

	it('looks into the chosen catalog', async () => {
		await testConnection({ testCatalog: 'Sandbox' });
		expect(bed.bodies('ListPartners')).toEqual([{ Catalog: 'Sandbox' }]);
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
			['a wrong region', { region: 'eu-west-1' }, 'AWS did not accept the signature'],
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
		expect(message).toContain('The keys are right, but they may not list partners');
	});

	it.each<[Fault, string]>([
		[
			{ kind: 'clockAhead', errorType: 'RequestTimeTooSkewed' },
			'The clock of the machine that runs n8n differs too much',
		],
		[{ kind: 'clockAhead' }, 'the clock of the machine that runs n8n'],
		[{ kind: 'expiredToken' }, "The credential's temporary keys have expired"],
		[{ kind: 'throttling' }, 'AWS is receiving too many requests'],
		[{ kind: 'internalError' }, 'AWS has an internal problem'],
		[{ kind: 'serviceUnavailable' }, 'The answer was not a list of partners'],
		[{ kind: 'badGatewayHtml' }, 'The answer was not a list of partners'],
		[{ kind: 'emptyBody' }, 'The answer was not a list of partners'],
		[{ kind: 'wrongShape' }, 'The answer was not a list of partners'],
		[{ kind: 'nullBody' }, 'The answer was not a list of partners'],
		[{ kind: 'truncatedJson' }, 'The answer was not a list of partners'],
		[{ kind: 'redirect' }, 'The answer was not a list of partners'],
		[{ kind: 'unknownErrorType' }, 'The answer was not a list of partners'],
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
		expect((await bed.time.until(testConnection())).status).toBe('Error');
		expect(bed.time.elapsedMs).toBe(30_000);
	});

	it('says that the connection broke', async () => {
		bed.simulator.faults.inject({ operation: 'ListPartners', kind: 'resetBeforeProcessing' });
		expect(await testConnection()).toEqual({
			status: 'Error',
			message: byMajor(bed.engine, {
				1: expect.stringContaining('The connection to the server was closed unexpectedly'),
				2: 'ECONNRESET',
			}),
		});
	});

	it('says that nothing listens there', async () => {
		expect(await testConnection({ endpoint: 'http://127.0.0.1:1' })).toEqual({
			status: 'Error',
			message: byMajor(bed.engine, {
				1: 'The service refused the connection - perhaps it is offline',
				2: 'ECONNREFUSED',
			}),
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
