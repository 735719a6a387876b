import type { IHttpRequestOptions } from 'n8n-workflow';

import { CONTENT_TYPE, GIVE_UP_HEADER, USER_AGENT } from '../partner-central/service/protocol';
import { CredentialError } from './credentialError';

/** n8n's HTTP Request node hands over requests of an older shape. */
export type RequestOptions = IHttpRequestOptions & {
	/** In place of `url`. */
	uri?: string;
	/** In place of `body`. */
	form?: unknown;
	formData?: unknown;
};

/**
 * The full address of a request, its query included; the root (`/`) is the endpoint.
 * @throws CredentialError for any other host: signing for it would hand a session token to a stranger
 */
export function targetOf(request: RequestOptions, endpoint: URL): URL {
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

/**
 * The body as it is signed and sent: made into text once.
 * @throws CredentialError for what the HTTP client would put into another form after the signature
 */
export function bodyOf({ body, form, formData }: RequestOptions): string {
	if (form !== undefined || formData !== undefined || !isJson(body)) {
		throw new CredentialError(
			'This credential signs JSON only, which is what the service takes: set Body Content Type to JSON, or to Raw with JSON as its text.',
		);
	}
	if (body === undefined || body === null) return '';
	return typeof body === 'string' ? body : JSON.stringify(body);
}

/** Text and plain data; not a form, a stream or bytes, which are objects of classes. */
function isJson(body: unknown): boolean {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return true;
	const prototype: unknown = Object.getPrototypeOf(body);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What a caller has given, by names in lower case. */
type GivenHeaders = Record<string, unknown>;

export function givenHeaders(headers: unknown): GivenHeaders {
	const entries = Object.entries((headers ?? {}) as GivenHeaders);
	return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

/** Marks the request of the connection test. Never sent. */
export const CONNECTION_TEST_HEADER = 'x-partner-central-connection-test';

/** Set anew by the signature or by the HTTP client, or meant for the credential alone. */
const NOT_PASSED_ON = new Set([
	'authorization',
	'content-length',
	'date',
	'host',
	'x-amz-content-sha256',
	'x-amz-date',
	'x-amz-security-token',
	CONNECTION_TEST_HEADER,
	GIVE_UP_HEADER,
]);

/** The headers that are signed and sent: as they were given, and what AWS asks for. */
export function headersToSign(given: GivenHeaders, body: string): Record<string, string> {
	const kept = Object.entries(given)
		.filter(([name, value]) => !NOT_PASSED_ON.has(name) && value !== undefined && value !== null)
		.map(([name, value]) => [name, String(value)]);
	return {
		...(Object.fromEntries(kept) as Record<string, string>),
		// Also in place of application/json, which the HTTP client would take as leave to rewrite the body.
		...(body === '' ? {} : { 'content-type': CONTENT_TYPE }),
		...USER_AGENT,
	};
}

/**
 * How long the caller still waits (see {@link GIVE_UP_HEADER}); undefined when it does not say.
 * @throws CredentialError when it has given up while a session was fetched for it
 */
export function remainingWaitMs(given: GivenHeaders): number | undefined {
	const remainingMs = Number(given[GIVE_UP_HEADER]) - Date.now();
	if (Number.isNaN(remainingMs)) return undefined;
	if (remainingMs > 0) return remainingMs;
	throw new CredentialError('The request was given up before it could be signed.');
}

/** The caller may know the service's time better than this machine's clock and says so with `Date`. */
export function signingDate({ date: given }: GivenHeaders): Date {
	const date = new Date(typeof given === 'string' ? given : NaN);
	return Number.isNaN(date.getTime()) ? new Date() : date;
}
