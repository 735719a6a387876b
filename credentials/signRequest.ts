import { createHash, createHmac } from 'crypto';

import type { Keys } from './readCredential';

interface UnsignedRequest {
	method: string;
	url: URL;
	headers: Record<string, string>;
	/** Exactly the text that will be sent. */
	body: string;
}

interface Scope {
	service: string;
	region: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** What clients and proxies set or change on the way, as AWS's own signers have it. */
const UNSIGNED_HEADERS =
	/^(?:authorization|cache-control|connection|expect|from|keep-alive|max-forwards|pragma|referer|te|trailer|transfer-encoding|upgrade|user-agent|x-amzn-trace-id|proxy-.*|sec-.*)$/;

/**
 * The headers of a request with its AWS Signature Version 4
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html). The body is
 * signed as it is, so it must be sent as it is. `Host` is signed but not returned: the HTTP client sets it.
 */
export function signRequest(
	{ method, url, headers, body }: UnsignedRequest,
	keys: Keys,
	{ service, region }: Scope,
	signingDate: Date,
): Record<string, string> {
	const time = signingDate.toISOString().replace(/[-:]|\.\d+/g, '');
	const scope = [time.slice(0, 8), region, service, 'aws4_request'];
	const bodyHash = sha256(body);
	const sent: Record<string, string> = {
		...headers,
		'x-amz-date': time,
		'x-amz-content-sha256': bodyHash,
		...(keys.sessionToken && { 'x-amz-security-token': keys.sessionToken }),
	};
	const signed = Object.entries({ ...sent, host: url.host })
		.map(([name, value]) => [name.toLowerCase(), value.trim().replace(/\s+/g, ' ')] as const)
		.filter(([name]) => !UNSIGNED_HEADERS.test(name))
		.sort(byName);
	const names = signed.map(([name]) => name).join(';');
	const lines = signed.map(([name, value]) => `${name}:${value}\n`).join('');
	const request = [method, pathOf(url), queryOf(url), lines, names, bodyHash].join('\n');
	const toSign = [ALGORITHM, time, scope.join('/'), sha256(request)].join('\n');
	let key: string | Buffer = `AWS4${keys.secretAccessKey}`;
	for (const part of scope) key = hmac(key, part).digest();
	const signature = hmac(key, toSign).digest('hex');
	const credential = `${keys.accessKeyId}/${scope.join('/')}`;
	sent.authorization = `${ALGORITHM} Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
	return sent;
}

function hmac(key: string | Buffer, text: string) {
	return createHmac('sha256', key).update(text);
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Encoded once more than it is sent, and without empty parts. */
function pathOf({ pathname }: URL): string {
	const parts = pathname.split('/').filter((part) => part !== '');
	const end = parts.length > 0 && pathname.endsWith('/') ? '/' : '';
	return `/${parts.map(encode).join('/')}${end}`;
}

function queryOf({ searchParams }: URL): string {
	return [...searchParams]
		.map(([name, value]) => [encode(name), encode(value)] as const)
		.sort(byName)
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
}

/** By name, and of one name by value. */
function byName(one: readonly [string, string], other: readonly [string, string]): number {
	const [a, b] = one[0] === other[0] ? [one[1], other[1]] : [one[0], other[0]];
	return a < b ? -1 : Number(a > b);
}

/** RFC 3986, which leaves fewer characters as they are than JavaScript does. */
function encode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
