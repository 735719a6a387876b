import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { CONTENT_TYPE, SIGNING_NAME } from '../partner-central/service/protocol';
import { requireSession } from './session/requireSession';
import { readKeys, setting } from './signing/credentialData';
import { serviceEndpoint } from './signing/endpoint';
import { givenHeaders, headersToSign, remainingWaitMs, signingDate } from './signing/headers';
import { signRequest } from './signing/signRequest';
import { targetOf, type RequestOptions } from './signing/target';

/**
 * Signs a request of any node with this credential. The body is turned into text once, and that text is
 * both signed and sent.
 * @throws CredentialError before anything is sent; SessionNeededError when the role's session has to be renewed
 */
export async function authenticate(
	data: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const request = options as RequestOptions;
	const keys = setting(data, 'accessType') === 'assumeRole' ? requireSession(data) : readKeys(data);
	const given = givenHeaders(request.headers);
	const waitsMs = remainingWaitMs(given);
	const { url: endpoint, region } = serviceEndpoint(data);
	const url = targetOf(request, endpoint);
	const body = bodyText(request.body);
	const method = (request.method ?? 'GET').toUpperCase();
	const headers = headersToSign(given);
	// Also in place of application/json, which the HTTP client would take as leave to rewrite the body.
	if (body !== '') headers['content-type'] = CONTENT_TYPE;
	const signed = await signRequest(
		{ method, url, headers, body },
		keys,
		{ service: SIGNING_NAME, region },
		signingDate(given),
	);
	// Who made the request can tell from now on that it was on its way, and where to.
	if (waitsMs !== undefined) request.url = url.href;
	const rest = { ...request };
	delete rest.uri;
	delete rest.baseURL;
	delete rest.qs;
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

function bodyText(body: unknown): string {
	if (body === undefined || body === null) return '';
	if (typeof body === 'string') return body;
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	return JSON.stringify(body);
}
