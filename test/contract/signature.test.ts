import { createHash } from 'node:crypto';

import { sign as signWithAws4 } from 'aws4';
import fc from 'fast-check';

import type { Keys } from '../../credentials/readCredential';
import { signRequest } from '../../credentials/signRequest';
import { exampleKeys } from '../support/credential';

const REQUESTS = 300;

interface Case {
	method: string;
	url: URL;
	headers: Record<string, string>;
	body: string;
	keys: Keys;
	service: string;
	region: string;
	date: Date;
}

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const pathSegment = fc
	.string({ unit: 'grapheme', maxLength: 8 })
	.map(encodeURIComponent)
	.filter((segment) => !/^(\.|%2e)+$/i.test(segment));
const host = fc.constantFrom(
	'partnercentral-account.us-east-1.api.aws',
	'vpce-0a1b.partnercentral-account.us-east-1.vpce.amazonaws.com',
	'localhost',
	'127.0.0.1',
	'[::1]',
	'münchen.example',
	'UPPER.Example',
	'a.b-c.d_e.example',
);
/** Without an empty name, which aws4 leaves out. */
const query = fc.array(
	fc.tuple(
		fc.constantFrom('a', 'b', 'B', 'ä', 'x y', '+'),
		fc.string({ unit: 'grapheme', maxLength: 6 }),
	),
	{ maxLength: 4 },
);
const url = fc
	.record({
		host,
		port: fc.constantFrom('', ':443', ':80', ':8443', ':65535'),
		path: fc.array(pathSegment, { maxLength: 4 }),
		query,
	})
	.map((parts) => {
		const result = new URL(`https://${parts.host}${parts.port}/${parts.path.join('/')}`);
		for (const [name, value] of parts.query) result.searchParams.append(name, value);
		return result;
	});
const token = fc.string({ unit: fc.constantFrom(...'ABCxyz019+/='), minLength: 1, maxLength: 400 });
const requests: fc.Arbitrary<Case> = fc.record({
	method: fc.constantFrom('POST', 'GET', 'PUT', 'DELETE'),
	url,
	headers: fc.record(
		{
			'content-type': fc.constantFrom('application/x-amz-json-1.0', 'text/plain; charset=utf-8'),
			'x-amz-target': fc.constantFrom('PartnerCentralAccount.GetPartner', '  two   blanks '),
			'x-custom': fc.string({ unit: fc.constantFrom(...'aZ09 -_.,;=/"') }),
		},
		// aws4 adds a content type of its own where there is none.
		{ requiredKeys: ['content-type'] },
	),
	body: fc.oneof(anyText, fc.json(), fc.constant(''), fc.constant('🚀 Zürich 東京 \ud800')),
	keys: fc
		.record(
			{
				accessKeyId: fc.constant(exampleKeys.accessKeyId),
				secretAccessKey: anyText,
				sessionToken: token,
			},
			{ requiredKeys: ['accessKeyId', 'secretAccessKey'] },
		)
		.filter(({ secretAccessKey }) => secretAccessKey !== ''),
	service: fc.constantFrom('partnercentral-account', 'sts'),
	region: fc.constantFrom('us-east-1', 'eu-central-1'),
	date: fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
});

/** The same request signed by aws4, at the same time and with the same headers under the signature. */
function signedByAws4({ method, url: address, headers, body, keys, service, region, date }: Case) {
	const contentHash = createHash('sha256').update(body, 'utf8').digest('hex');
	const { headers: signed } = signWithAws4(
		{
			method,
			path: `${address.pathname}${address.search}`,
			headers: {
				...headers,
				Host: address.host,
				// aws4 takes its time from here; the header itself is not signed.
				Date: date.toUTCString(),
				'x-amz-content-sha256': contentHash,
			},
			body,
			service,
			region,
			extraHeadersToIgnore: { date: true, 'content-length': true },
		} as Parameters<typeof signWithAws4>[0],
		keys,
	);
	return Object.fromEntries(
		Object.entries(signed ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

async function signedByUs(request: Case) {
	const { method, url: address, headers, body, keys, service, region, date } = request;
	return await signRequest(
		{ method, url: address, headers, body },
		keys,
		{ service, region },
		date,
	);
}

/** What the signature is made of and what it adds. */
const SIGNING = ['authorization', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'];

test('signatures equal those of another implementation', async () => {
	await fc.assert(
		fc.asyncProperty(requests, async (request) => {
			const [ours, theirs] = [await signedByUs(request), signedByAws4(request)];
			for (const name of SIGNING) expect([name, ours[name]]).toEqual([name, theirs[name]]);
		}),
		{ numRuns: REQUESTS },
	);
});

test('whatever is signed changes the signature', async () => {
	const base: Case = {
		method: 'POST',
		url: new URL('https://a.example/'),
		headers: { 'x-amz-target': 'A' },
		body: '{}',
		keys: exampleKeys,
		service: 'sts',
		region: 'us-east-1',
		date: new Date('2026-03-01T12:00:00Z'),
	};
	const variants: Array<Partial<Case>> = [
		{},
		{ method: 'PUT' },
		{ url: new URL('https://b.example/') },
		{ url: new URL('https://a.example:8443/') },
		{ url: new URL('https://a.example/x') },
		{ url: new URL('https://a.example/?x=1') },
		{ headers: { 'x-amz-target': 'B' } },
		{ body: '{ }' },
		{ keys: { ...exampleKeys, secretAccessKey: 'x' } },
		{ keys: { ...exampleKeys, sessionToken: 'x' } },
		{ service: 'partnercentral-account' },
		{ region: 'eu-central-1' },
		{ date: new Date('2026-03-01T12:00:01Z') },
	];
	const signatures = await Promise.all(
		variants.map(async (variant) => (await signedByUs({ ...base, ...variant })).authorization),
	);
	expect(new Set(signatures).size).toBe(variants.length);
});
