import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

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

/**
 * The headers of a request with its AWS Signature Version 4. The body is signed as it is, so it must be
 * sent as it is. `Host` is signed but not returned: the HTTP client sets it.
 */
export async function signRequest(
	{ method, url, headers, body }: UnsignedRequest,
	keys: Keys,
	{ service, region }: Scope,
	signingDate: Date,
): Promise<Record<string, string>> {
	const signer = new SignatureV4({ service, region, credentials: keys, sha256: Sha256 });
	const signed = (
		await signer.sign(
			{
				method,
				protocol: url.protocol,
				hostname: url.hostname,
				port: url.port ? Number(url.port) : undefined,
				path: url.pathname,
				query: queryOf(url),
				headers: { ...headers, host: url.host },
				body,
			},
			{ signingDate },
		)
	).headers;
	delete signed.host;
	return signed;
}

function queryOf(url: URL): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const name of new Set(url.searchParams.keys())) {
		const values = url.searchParams.getAll(name);
		query[name] = values.length > 1 ? values : (values[0] ?? '');
	}
	return query;
}
