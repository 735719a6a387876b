import { GetPartnerCommand, ListPartnersCommand } from '@aws-sdk/client-partnercentral-account';
import { sign } from 'aws4';
import { ManualClock, startSimulator, type Simulator } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSigned } from '../support/simulator/signedRequest';

const msPerMinute = 60_000;

describe('signatures', () => {
	let clock: ManualClock;
	let simulator: Simulator;

	beforeEach(async () => {
		clock = new ManualClock();
		simulator = await startSimulator({ clock });
	});

	afterEach(() => simulator.close());

	function list(options?: Parameters<typeof callSigned>[3]) {
		return callSigned(simulator, 'ListPartners', { Catalog: 'AWS' }, options);
	}

	async function refusalOf(answer: Response) {
		const body = (await answer.json()) as Record<string, string>;
		expect(body.Message).toBeUndefined();
		expect(body.Reason).toBeUndefined();
		const type = body['__type']?.replace(/^com\.amazon\.coral\.service#/, '');
		return { status: answer.status, type, message: body.message };
	}

	test('of the official signer are accepted, for bodies with any text', async () => {
		const body = { Catalog: 'AWS', Text: 'Zürich 東京 🚀 \u0000 " \\' };
		const answer = await callSigned(simulator, 'ListPartners', body);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
		expect(answer.headers.get('date')).toBe(new Date(clock.now()).toUTCString());
		const [entry] = simulator.requests.all();
		expect(entry).toMatchObject({ signature: 'valid', body, status: 200, answered: true });
		expect(entry?.headers.authorization).toBe('(redacted)');
	});

	test('of a second signer are accepted as well', async () => {
		const { host } = new URL(simulator.endpoint);
		const body = JSON.stringify({ Catalog: 'Sandbox' });
		const request = sign(
			{
				host,
				method: 'POST',
				path: '/',
				service: 'partnercentral-account',
				region: 'us-east-1',
				body,
				headers: {
					'Content-Type': 'application/x-amz-json-1.0',
					'X-Amz-Target': 'PartnerCentralAccount.ListPartners',
				},
			},
			simulator,
		);
		const headers = request.headers as Record<string, string>;
		const answer = await fetch(simulator.endpoint, { method: 'POST', headers, body });
		expect(answer.status).toBe(200);
	});

	const wrongSecret = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wrong' };
	const wrongKey = { accessKeyId: 'AKIAI44QH8DHBEXAMPLE', secretAccessKey: 'wrong' };

	test.each([
		['another secret', { keys: wrongSecret }, 'InvalidSignatureException', 'does not match'],
		['an unknown key', { keys: wrongKey }, 'UnrecognizedClientException', 'token'],
		['another region', { region: 'eu-west-1' }, 'InvalidSignatureException', 'valid region'],
		['another service', { signingName: 'sts' }, 'InvalidSignatureException', 'correct service'],
		[
			'a changed body',
			{ sentBody: '{"Catalog":"Sandbox"}' },
			'InvalidSignatureException',
			'not match',
		],
		[
			'a changed target',
			{ sentHeaders: { 'x-amz-target': 'PartnerCentralAccount.GetPartner' } },
			'InvalidSignatureException',
			'does not match',
		],
		[
			'an unsigned x-amz header',
			{ sentHeaders: { 'x-amz-extra': '1' } },
			'InvalidSignatureException',
			"'x-amz-extra' must be a 'SignedHeader'",
		],
		[
			'an unexpected session token',
			{ keys: { ...wrongSecret, sessionToken: 'unheard-of' } },
			'UnrecognizedClientException',
			'security token included in the request is invalid',
		],
		[
			'a header that is not SigV4',
			{ sentHeaders: { authorization: 'Bearer abc' } },
			'IncompleteSignatureException',
			'Credential',
		],
	])('with %s are refused', async (_case, options, type, words) => {
		const refusal = await refusalOf(await list(options));
		expect(refusal).toEqual({ status: 403, type, message: expect.stringContaining(words) });
		const [entry] = simulator.requests.all();
		expect(entry?.signature).toBe(refusal.message);
	});

	test('that are missing are asked for', async () => {
		const answer = await fetch(simulator.endpoint, { method: 'POST', body: '{}' });
		expect(await refusalOf(answer)).toMatchObject({ type: 'MissingAuthenticationTokenException' });
	});

	test('are refused with status 400 when that is wanted', async () => {
		await simulator.close();
		simulator = await startSimulator({ clock, refusalStatus: 400 });
		expect(await refusalOf(await list({ keys: wrongKey }))).toMatchObject({ status: 400 });
	});

	test('may be five minutes off and no more, with the words of AWS', async () => {
		const at = (offsetMs: number) => new Date(clock.now() + offsetMs);
		const limitMs = 5 * msPerMinute;
		for (const offsetMs of [-limitMs + 1000, limitMs]) {
			expect((await list({ signedAt: at(offsetMs) })).status).toBe(200);
		}
		const old = await refusalOf(await list({ signedAt: at(-limitMs - 1000) }));
		expect(old).toMatchObject({ type: 'InvalidSignatureException' });
		expect(old.message).toMatch(
			/^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
		);
		const early = await refusalOf(await list({ signedAt: at(limitMs + 1000) }));
		expect(early.message).toMatch(
			/^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/,
		);
	});

	test('of the official client are corrected by it when the clock is off', async () => {
		clock.advance(20 * msPerMinute);
		const client = sdkClient(simulator, { maxAttempts: 3 });
		const answer = await client.send(new ListPartnersCommand({ Catalog: 'AWS' }));
		client.destroy();
		expect(answer.PartnerSummaryList).toHaveLength(8);
		const signatures = simulator.requests.all().map(({ signature }) => signature);
		expect(signatures).toEqual([expect.stringMatching(/^Signature expired/), 'valid']);
	});

	test('of temporary keys are accepted with their token until they expire', async () => {
		const keys = simulator.issueTemporaryCredentials(10 * msPerMinute);
		const client = sdkClient(simulator, { credentials: keys });
		const get = () =>
			client.send(new GetPartnerCommand({ Catalog: 'AWS', Identifier: simulator.partners[0] }));
		await expect(get()).resolves.toMatchObject({ Catalog: 'AWS' });

		const { sessionToken: _left, ...withoutToken } = keys;
		expect(await refusalOf(await list({ keys: withoutToken }))).toMatchObject({
			type: 'UnrecognizedClientException',
		});
		simulator.expireSessions();
		await expect(get()).rejects.toMatchObject({
			name: 'ExpiredTokenException',
			message: 'The security token included in the request is expired',
		});
		const [entry] = simulator.requests.all();
		expect(entry?.accessKeyId).toBe(keys.accessKeyId);
		expect(JSON.stringify(simulator.requests.all())).not.toContain(keys.sessionToken);
		client.destroy();
	});
});
