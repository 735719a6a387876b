import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import type { CredentialExchange } from '../partner-central/service/credentialExchange';
import { SIGNING_NAME } from '../partner-central/service/protocol';
import { exchangeIn, tellingWhy } from './exchange';
import { readCredential, type Credential, type Keys } from './readCredential';
import {
	bodyOf,
	CONNECTION_TEST_HEADER,
	givenHeaders,
	headersToSign,
	remainingWaitMs,
	signingDate,
	targetOf,
	type RequestOptions,
} from './requestToSign';
import { findSession, wantedSession } from './sessions';
import { signRequest } from './signRequest';
import { tryConnection } from './tryConnection';

/**
 * Signs a request of any node with this credential. The body is turned into text once, and that text is
 * both signed and sent.
 * @throws CredentialError before anything is sent; SessionNeededError when the role's session has to be renewed
 */
export async function authenticate(
	data: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const exchange = exchangeIn(data);
	return await tellingWhy(exchange, async () => {
		const credential = readCredential(data);
		const keys = keysFor(credential, data.session, exchange);
		const signed = await sign(options as RequestOptions, credential, keys);
		if (isConnectionTest(options)) await tryConnection(data, signed);
		exchange.host = credential.endpoint.url.host;
		if (credential.role) exchange.session = keys.accessKeyId;
		return signed;
	});
}

function isConnectionTest({ headers }: IHttpRequestOptions): boolean {
	return givenHeaders(headers)[CONNECTION_TEST_HEADER] !== undefined;
}

async function sign(
	request: RequestOptions,
	{ endpoint: { url: endpoint, region } }: Credential,
	keys: Keys,
): Promise<IHttpRequestOptions> {
	const given = givenHeaders(request.headers);
	const waitsMs = remainingWaitMs(given);
	const url = targetOf(request, endpoint);
	const body = bodyOf(request);
	const method = (request.method ?? 'GET').toUpperCase();
	const signed = await signRequest(
		{ method, url, headers: headersToSign(given, body), body },
		keys,
		{ service: SIGNING_NAME, region },
		signingDate(given),
	);
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

/** Has n8n's outcome of a call that was refused for an expired session: it runs `preAuthenticate` and tries again. */
class SessionNeededError extends Error {
	override readonly name = 'SessionNeededError';

	readonly response = { status: 401 };

	constructor() {
		super('The session of the role has to be renewed.');
	}
}

function keysFor(
	{ keys, role }: Credential,
	stored: unknown,
	{ refusedSession }: CredentialExchange,
): Keys {
	if (!role) return keys;
	const session = findSession(wantedSession({ keys, role }, stored, refusedSession));
	if (session) return session;
	throw new SessionNeededError();
}
