import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { GIVE_UP_HEADER } from '../../partner-central/service/protocol';
import {
	credentialData,
	customEndpoint,
	refusalOf,
	signed,
	unsignedCall,
} from '../support/credential';

const ORIGIN = 'https://partnercentral-account.us-east-1.api.aws';
const call = unsignedCall;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the address', () => {
	test.each<[string, object, string]>([
		['the root', { url: '/' }, `${ORIGIN}/`],
		['nothing', {}, `${ORIGIN}/`],
		['a path', { url: '/a/b' }, `${ORIGIN}/a/b`],
		['the whole address', { url: `${ORIGIN}/` }, `${ORIGIN}/`],
		['the default port', { url: `${ORIGIN}:443/` }, `${ORIGIN}/`],
		['a query in the address', { url: '/?a=1' }, `${ORIGIN}/?a=1`],
		['a query beside it', { url: '/?a=1', qs: { b: 'x y', c: 2 } }, `${ORIGIN}/?a=1&b=x+y&c=2`],
		['a base', { baseURL: `${ORIGIN}/base/`, url: 'x' }, `${ORIGIN}/base/x`],
		['the older `uri`', { uri: `${ORIGIN}/` }, `${ORIGIN}/`],
	])('%s', async (_case, request, url) => {
		const result = await signed({ ...call, url: undefined, ...request });
		expect(result.url).toBe(url);
		expect(result).not.toHaveProperty('qs');
		expect(result).not.toHaveProperty('baseURL');
		expect(result.uri).toBe('uri' in request ? url : undefined);
	});

	test.each<[string, string]>([
		['https://vpce-1.example', 'https://vpce-1.example/'],
		['https://vpce-1.example:8443/prefix/', 'https://vpce-1.example:8443/prefix/'],
		['  https://vpce-1.example \n', 'https://vpce-1.example/'],
		['http://localhost:4566', 'http://localhost:4566/'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
		['http://127.255.0.9', 'http://127.255.0.9/'],
		['http://[::1]:8080', 'http://[::1]:8080/'],
	])('the custom endpoint %j', async (endpoint, url) => {
		const result = await signed(call, customEndpoint(endpoint, { region: 'eu-west-1' }));
		expect(result.url).toBe(url);
		expect(result.headers.authorization).toContain('/eu-west-1/partnercentral-account/');
	});

	test('a custom endpoint that is not switched on does not count', async () => {
		const data = credentialData({ endpoint: 'https://vpce-1.example', region: 'eu-west-1' });
		const result = await signed(call, data);
		expect(result.url).toBe(`${ORIGIN}/`);
		expect(result.headers.authorization).toContain('/us-east-1/');
	});

	test.each([
		['http://vpce-1.example', 'must start with https://'],
		['', 'is empty'],
		['http://evil.localhost', 'must start with https://'],
		['http://localhost.example', 'must start with https://'],
		['http://127.0.0.1.example', 'must start with https://'],
		['http://10.0.0.1', 'must start with https://'],
		['http://[::2]', 'must start with https://'],
		['ftp://localhost', 'must start with https://'],
		['file:///etc/passwd', 'must start with https://'],
		['javascript:alert(1)', 'must start with https://'],
		['https://user@vpce-1.example', 'user name or password'],
		['https://:secret@vpce-1.example', 'user name or password'],
		['https://vpce-1.example/?a=1', '"?" or "#"'],
		['https://vpce-1.example/#a', '"?" or "#"'],
		['vpce-1.example', 'not a web address'],
		['https://', 'not a web address'],
	])('the endpoint %s is refused', async (endpoint, words) => {
		const refusal = await refusalOf(call, customEndpoint(endpoint));
		expect(refusal).toMatch(/^CredentialError: .*Endpoint/);
		expect(refusal).toContain(words);
		expect(refusal).not.toContain('secret');
	});

	test.each(['US-EAST-1', 'us east', 'a/b', 'x'.repeat(33)])(
		'the region %j is refused',
		async (region) => {
			expect(await refusalOf(call, customEndpoint('https://a.example', { region }))).toContain(
				'Region',
			);
		},
	);

	test.each<[string, object]>([
		['another host', { url: 'https://evil.example/' }],
		['another host in `uri`', { url: undefined, uri: 'https://evil.example/' }],
		['another host without a scheme', { url: '//evil.example/' }],
		['another host behind backslashes', { url: '\\\\evil.example/' }],
		['another base', { baseURL: 'https://evil.example', url: '/x' }],
		['a host that begins alike', { url: `${ORIGIN}.evil.example/` }],
		['a host in the user info', { url: `${ORIGIN}@evil.example/` }],
		['another port', { url: `${ORIGIN}:8443/` }],
		['http', { url: ORIGIN.replace('https', 'http') }],
		['S3', { url: 'https://bucket.s3.amazonaws.com/' }],
	])('%s is not signed for', async (_case, request) => {
		const refusal = await refusalOf({ ...call, ...request });
		expect(refusal).toContain(`CredentialError: This credential only signs requests to ${ORIGIN}`);
	});

	test.each([
		['https://[', 'not a web address'],
		[ORIGIN.replace('//', '//me:pass@'), 'must not contain a user name or password'],
	])('%s is refused', async (url, reason) => {
		expect(await refusalOf({ ...call, url })).toContain(reason);
	});

	test('redirects are not followed', async () => {
		expect(await signed(call)).toMatchObject({ disableFollowRedirect: true });
		expect(await signed({ ...call, uri: ORIGIN })).toMatchObject({ followRedirect: false });
	});
});

describe('what is sent', () => {
	test.each<[string, unknown, string | undefined]>([
		['an object', { a: 'ü🚀', b: undefined }, '{"a":"ü🚀"}'],
		['text', '{ "a" :1}', '{ "a" :1}'],
		['nothing', undefined, undefined],
		['null', null, undefined],
		['empty text', '', undefined],
	])('the body is the text that was signed: %s', async (_case, body, expected) => {
		const result = await signed({ ...call, body });
		expect(result.body).toBe(expected);
		expect(result.headers['x-amz-content-sha256']).toBe(sha256(expected ?? ''));
	});

	test.each<[string, object]>([
		['bytes', { body: Buffer.from('{}') }],
		['a stream', { body: Readable.from(['{}']) }],
		['a form', { form: { a: 1 } }],
		['a form of several parts', { formData: { a: 1 } }],
		['parameters of a form', { body: new URLSearchParams('a=1') }],
		['an instance of FormData', { body: new FormData() }],
	])('what the HTTP client would send in another form is not signed: %s', async (_case, body) => {
		expect(await refusalOf({ ...call, body: undefined, ...body })).toMatch(
			/^CredentialError: This credential signs JSON only/,
		);
	});

	test('says who integrates, whatever was given', async () => {
		const { headers } = await signed({ ...call, headers: { 'X-Amzn-User-Agent': 'me' } });
		expect(headers['x-amzn-user-agent']).toBe('n8n community|n8n-nodes-aws-partner-central');
	});

	test('the body is turned into text once', async () => {
		let times = 0;
		const body = { toJSON: () => ({ times: ++times }) };
		expect((await signed({ ...call, body })).body).toBe('{"times":1}');
		expect(times).toBe(1);
	});

	test('the content type is that of the service, whatever was asked for', async () => {
		for (const name of ['content-type', 'Content-Type']) {
			const { headers } = await signed({ ...call, headers: { [name]: 'application/json' } });
			expect(Object.entries(headers).filter(([key]) => /^content-type$/i.test(key))).toEqual([
				['content-type', 'application/x-amz-json-1.0'],
			]);
		}
	});

	test('stale headers are dropped, others are kept and signed', async () => {
		const stale = {
			Authorization: 'x',
			HOST: 'x',
			Date: 'x',
			'X-Amz-Date': 'x',
			'Content-Length': '1',
			'x-amz-content-sha256': 'x',
		};
		const { headers } = await signed({
			...call,
			headers: { ...stale, 'X-Custom': 1, Gone: undefined },
		});
		expect(Object.keys(headers).sort()).toEqual([
			'authorization',
			'content-type',
			'x-amz-content-sha256',
			'x-amz-date',
			'x-amzn-user-agent',
			'x-custom',
		]);
		expect(headers.authorization).toMatch(
			/SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amzn-user-agent;x-custom,/,
		);
		expect(Object.values(headers)).not.toContain('x');
	});

	test('the time of a Date header is signed with, and this machine’s without one', async () => {
		const at = async (headers: object) =>
			(await signed({ ...call, headers })).headers['x-amz-date'];
		expect(await at({ date: 'Sun, 01 Mar 2026 12:00:00 GMT' })).toBe('20260301T120000Z');
		jest.useFakeTimers({ now: Date.parse('2027-04-05T06:07:08Z') });
		try {
			expect([await at({}), await at({ date: 'soon' })]).toEqual([
				'20270405T060708Z',
				'20270405T060708Z',
			]);
		} finally {
			jest.useRealTimers();
		}
	});

	test('a caller that only waits so long gets no longer timeout, and its header stays here', async () => {
		const now = Date.parse('2027-04-05T06:07:08Z');
		jest.useFakeTimers({ now });
		const until = async (ms: unknown, timeout?: number) =>
			await signed({ ...call, timeout, headers: { [GIVE_UP_HEADER]: ms } });
		try {
			expect((await until(now + 5000, 30_000)).timeout).toBe(5000);
			expect((await until(String(now + 5000))).timeout).toBe(5000);
			expect((await until(now + 5000, 1000)).timeout).toBe(1000);
			expect((await until('soon', 1000)).timeout).toBe(1000);
			expect((await until(now + 5000)).headers).not.toHaveProperty(GIVE_UP_HEADER);
			await expect(until(now)).rejects.toThrow(
				'The request was given up before it could be signed.',
			);
		} finally {
			jest.useRealTimers();
		}
	});

	test.each([
		[undefined, 'GET'],
		['post', 'POST'],
	])('method %s is %s', async (method, expected) => {
		expect((await signed({ url: '/', method })).method).toBe(expected);
	});

	test('the request it was given is left as it was', async () => {
		const request = { ...call, headers: { ...call.headers }, qs: { a: 1 } };
		const before = structuredClone(request);
		await signed(request);
		expect(request).toEqual(before);
	});
});
