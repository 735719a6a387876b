import { GetPartnerCommand } from '@aws-sdk/client-partnercentral-account';
import { ManualClock, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSts, xmlText, type SigningKeys } from '../support/simulator/signedRequest';

describe('AssumeRole', () => {
	let clock: ManualClock;
	let simulator: Simulator;

	beforeEach(async () => {
		clock = new ManualClock();
		simulator = await startSimulator({ clock, externalId: 'example-external-id' });
	});

	afterEach(() => simulator.close());

	function fields(changes: Record<string, string> = {}): Record<string, string> {
		return {
			Action: 'AssumeRole',
			Version: '2011-06-15',
			RoleArn: simulator.roleArn,
			RoleSessionName: 'contract-test',
			ExternalId: simulator.externalId,
			DurationSeconds: '900',
			...changes,
		};
	}

	async function assumeRole(changes?: Record<string, string>): Promise<SigningKeys> {
		const answer = await callSts(simulator, fields(changes));
		const xml = await answer.text();
		return {
			accessKeyId: xmlText(xml, 'AccessKeyId'),
			secretAccessKey: xmlText(xml, 'SecretAccessKey'),
			sessionToken: xmlText(xml, 'SessionToken'),
		};
	}

	async function errorOf(answer: Response) {
		const xml = await answer.text();
		expect(answer.headers.get('content-type')).toBe('text/xml');
		return { status: answer.status, code: xmlText(xml, 'Code'), message: xmlText(xml, 'Message') };
	}

	test('hands out a session in XML', async () => {
		const answer = await callSts(simulator, fields());
		expect(answer.status).toBe(200);
		const xml = await answer.text();
		expect(xml).toContain('xmlns="https://sts.amazonaws.com/doc/2011-06-15/"');
		expect(xmlText(xml, 'AccessKeyId')).toMatch(/^ASIA[A-Z2-7]{16}$/);
		expect(xmlText(xml, 'Expiration')).toBe(new Date(clock.now() + 900_000).toISOString());
		expect(xmlText(xml, 'Arn')).toBe(
			'arn:aws:sts::123456789012:assumed-role/PartnerCentralExampleRole/contract-test',
		);
		expect(simulator.requests.all()).toEqual([]);
		const [entry] = simulator.stsRequests.of('AssumeRole');
		expect(entry).toMatchObject({ signature: 'valid', status: 200, body: fields() });
	});

	test('sessions work with the service until they expire on the clock', async () => {
		const credentials = await assumeRole();
		const client = sdkClient(simulator, { credentials, maxAttempts: 2 });
		const get = () =>
			client.send(new GetPartnerCommand({ Catalog: 'AWS', Identifier: simulator.partners[0] }));
		clock.advance(899_999);
		await expect(get()).resolves.toMatchObject({ Catalog: 'AWS' });
		clock.advance(1);
		await expect(get()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
		client.destroy();
	});

	test('the session is a caller of its own: who is denied can be read', async () => {
		const credentials = await assumeRole();
		simulator.deny('GetPartner');
		const client = sdkClient(simulator, { credentials });
		const identifier = { Catalog: 'AWS', Identifier: simulator.partners[0] };
		await expect(client.send(new GetPartnerCommand(identifier))).rejects.toMatchObject({
			message: expect.stringContaining(':assumed-role/PartnerCentralExampleRole/contract-test'),
		});
		client.destroy();
	});

	test.each([
		['another role', { RoleArn: 'arn:aws:iam::123456789012:role/Other' }, 403, 'AccessDenied'],
		['a wrong external id', { ExternalId: 'wrong' }, 403, 'AccessDenied'],
		['no role', { RoleArn: '' }, 400, 'ValidationError'],
		['a session name with a space', { RoleSessionName: 'a b' }, 400, 'ValidationError'],
		['an external id with a space', { ExternalId: 'a b' }, 400, 'ValidationError'],
		['a session that is too short', { DurationSeconds: '899' }, 400, 'ValidationError'],
		['a duration that is no number', { DurationSeconds: 'long' }, 400, 'ValidationError'],
		['another action', { Action: 'GetCallerIdentity' }, 400, 'InvalidAction'],
		['another version', { Version: '2020-01-01' }, 400, 'InvalidAction'],
	])('refuses %s', async (_case, changes, status, code) => {
		expect(await errorOf(await callSts(simulator, fields(changes)))).toMatchObject({
			status,
			code,
		});
	});

	test('escapes what it repeats', async () => {
		const { message } = await errorOf(await callSts(simulator, fields({ RoleArn: '<&">' })));
		expect(message).toContain('resource: &lt;&amp;&quot;&gt;');
	});

	test.each([
		['an unknown key', { accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }, 'InvalidClientTokenId'],
		['a wrong secret', { secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
	])('refuses %s', async (_case, change, code) => {
		const { accessKeyId, secretAccessKey } = simulator;
		const keys = { accessKeyId, secretAccessKey, ...change };
		const refusal = await errorOf(await callSts(simulator, fields(), { keys }));
		expect(refusal).toMatchObject({ status: 403, code });
	});

	test('refuses signatures of other services and other times', async () => {
		const otherService = await callSts(simulator, fields(), {
			signingName: 'partnercentral-account',
		});
		expect(await errorOf(otherService)).toMatchObject({
			code: 'SignatureDoesNotMatch',
			message: expect.stringContaining('correct service: &apos;sts&apos;'),
		});
		const old = await callSts(simulator, fields(), { signedAt: new Date(clock.now() - 600_000) });
		expect(await errorOf(old)).toMatchObject({
			code: 'SignatureDoesNotMatch',
			message: expect.stringMatching(/^Signature expired: /),
		});
		const unsigned = await fetch(simulator.stsEndpoint, {
			method: 'POST',
			body: 'Action=AssumeRole',
		});
		expect(await errorOf(unsigned)).toMatchObject({ code: 'MissingAuthenticationToken' });
	});

	test('refuses a base token that has expired, and an hour-long chain that is longer', async () => {
		const keys = simulator.issueTemporaryCredentials(60_000);
		const chained = await callSts(simulator, fields({ DurationSeconds: '3601' }), { keys });
		expect(await errorOf(chained)).toMatchObject({ status: 400, code: 'ValidationError' });
		clock.advance(60_000);
		const expired = await callSts(simulator, fields(), { keys });
		expect(await errorOf(expired)).toMatchObject({ status: 403, code: 'ExpiredToken' });
	});
});
