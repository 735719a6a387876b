import type { IHttpRequestOptions } from 'n8n-workflow';

import { CredentialError } from './credentialError';

/** n8n's HTTP Request node hands over requests of an older shape, with `uri` and without `url`. */
export type RequestOptions = IHttpRequestOptions & { uri?: string };

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
