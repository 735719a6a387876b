import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { CONTENT_TYPE, GIVE_UP_HEADER, SIGNING_NAME } from '../../partner-central/service/protocol';
import { requireSession } from '../session/preAuthenticate';
import { readKeys, setting } from './credentialData';
import { CredentialError } from './credentialError';
import { serviceEndpoint } from './endpoint';
import { signRequest } from './signRequest';

/** n8n's HTTP Request node hands over requests of an older shape, with `uri` and without `url`. */
type RequestOptions = IHttpRequestOptions & { uri?: string };

/**
 * Signs a request of any node with this credential. The body is turned into text once, and that text is
 * both signed and sent. A request to the root (`/`) goes to the credential's endpoint.
 * @throws CredentialError before anything is sent; SessionNeededError when the role's session has to be renewed
 */
export async function authenticate(
	data: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const request = options as RequestOptions;
	const keys = setting(data, 'accessType') === 'assumeRole' ? requireSession(data) : readKeys(data);
	const waitsMs = remainingWaitMs(request.headers);
	const { url: endpoint, region } = serviceEndpoint(data);
	const url = targetOf(request, endpoint);
	const body = bodyText(request.body);
	const method = (request.method ?? 'GET').toUpperCase();
	const headers = withoutStaleHeaders(request.headers);
	// Also in place of application/json, which the HTTP client would take as leave to rewrite the body.
	if (body !== '') headers['content-type'] = CONTENT_TYPE;
	const signed = await signRequest(
		{ method, url, headers, body },
		keys,
		{ service: SIGNING_NAME, region },
		signingDate(request.headers),
	);
	const { uri: _uri, baseURL: _baseUrl, qs: _qs, ...rest } = request;
	return {
		...rest,
		method: method as IHttpRequestOptions['method'],
		url: url.href,
		headers: signed,
		body: body === '' ? undefined : body,
		...(waitsMs === undefined ? {} : { timeout: Math.min(request.timeout ?? Infinity, waitsMs) }),
		// The keys vouch for this one address; a redirect would carry the signature elsewhere.
		disableFollowRedirect: true,
		...('uri' in request ? { uri: url.href, followRedirect: false } : {}),
	} as IHttpRequestOptions;
}

/** The full address. Signing for any other host would hand a session token to a stranger. */
function targetOf(request: RequestOptions, endpoint: URL): URL {
	const address = request.url || request.uri || '/';
	const base = request.baseURL || endpoint.href;
	if (!URL.canParse(address, base)) {
		throw new CredentialError('The address of the request is not a web address.');
	}
	const url = new URL(address, base);
	if (url.origin !== endpoint.origin) {
		throw new CredentialError(
			`This credential only signs requests to ${endpoint.origin}, not to ${url.origin}. Change the address of the request, or the endpoint in the credential.`,
		);
	}
	if (url.username || url.password) {
		throw new CredentialError(
			'The address of the request must not contain a user name or password.',
		);
	}
	if (address === '/' && !request.baseURL) url.pathname = endpoint.pathname;
	for (const [name, value] of Object.entries(request.qs ?? {})) {
		url.searchParams.append(name, String(value));
	}
	return url;
}

function bodyText(body: unknown): string {
	if (body === undefined || body === null) return '';
	if (typeof body === 'string') return body;
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	return JSON.stringify(body);
}

/** Header names in lower case, without what is set anew: the signature's own and the HTTP client's. */
function withoutStaleHeaders(headers: unknown): Record<string, string> {
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries((headers ?? {}) as Record<string, unknown>)) {
		const lower = name.toLowerCase();
		if (STALE_HEADERS.has(lower) || value === undefined || value === null) continue;
		kept[lower] = String(value);
	}
	return kept;
}

const STALE_HEADERS = new Set([
	'authorization',
	'content-length',
	'date',
	'host',
	'x-amz-content-sha256',
	'x-amz-date',
	'x-amz-security-token',
	GIVE_UP_HEADER,
]);

/**
 * How long the caller still waits (see {@link GIVE_UP_HEADER}); undefined when it does not say.
 * @throws CredentialError when it has given up while a session was fetched for it
 */
function remainingWaitMs(headers: unknown): number | undefined {
	const giveUpAt = (headers as Record<string, unknown> | undefined)?.[GIVE_UP_HEADER];
	const remainingMs = Number(giveUpAt) - Date.now();
	if (Number.isNaN(remainingMs)) return undefined;
	if (remainingMs > 0) return remainingMs;
	throw new CredentialError('The request was given up before it could be signed.');
}

/** The caller may know the service's time better than this machine's clock and says so with `Date`. */
function signingDate(headers: unknown): Date {
	const given = Object.entries((headers ?? {}) as Record<string, unknown>).find(
		([name]) => name.toLowerCase() === 'date',
	)?.[1];
	const date = new Date(typeof given === 'string' ? given : NaN);
	return Number.isNaN(date.getTime()) ? new Date() : date;
}
