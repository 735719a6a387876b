import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Simulator } from '../../../lab/simulator';

export interface SigningKeys {
	accessKeyId: string;
	secretAccessKey: string;
	sessionToken?: string;
}

interface SigningOptions {
	keys?: SigningKeys;
	signedAt?: Date;
	region?: string;
	signingName?: string;
}

interface Payload {
	url: string;
	headers: Record<string, string>;
	body: string;
}

/** Signs with the AWS SDK's signer, which is not the one the simulator verifies with. */
async function sign(payload: Payload, simulator: Simulator, options: SigningOptions) {
	const url = new URL(payload.url);
	const signer = new SignatureV4({
		service: options.signingName ?? 'partnercentral-account',
		region: options.region ?? simulator.region,
		credentials: options.keys ?? simulator,
		sha256: Sha256,
	});
	const request = new HttpRequest({
		method: 'POST',
		protocol: url.protocol,
		hostname: url.hostname,
		port: Number(url.port),
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: { ...payload.headers, host: url.host },
		body: payload.body,
	});
	return signer.sign(request, options.signedAt ? { signingDate: options.signedAt } : {});
}

/** How a call differs from a right one. */
interface CallChanges {
	/** Headers that are signed. */
	headers?: Record<string, string>;
	/** Path that is signed. */
	path?: string;
	/** Headers that are set after signing. */
	sentHeaders?: Record<string, string>;
	/** Body that takes the place of the signed one. */
	sentBody?: string;
}

/** Calls an operation with a hand-signed request; redirects are not followed. */
export async function callSigned(
	simulator: Simulator,
	operation: string,
	body: unknown,
	options: SigningOptions & CallChanges = {},
): Promise<Response> {
	const payload = {
		url: `${simulator.endpoint}${options.path ?? '/'}`,
		headers: {
			'content-type': 'application/x-amz-json-1.0',
			'x-amz-target': `PartnerCentralAccount.${operation}`,
			...options.headers,
		},
		body: typeof body === 'string' ? body : JSON.stringify(body),
	};
	const { headers } = await sign(payload, simulator, options);
	return fetch(payload.url, {
		method: 'POST',
		headers: { ...headers, ...options.sentHeaders },
		body: options.sentBody ?? payload.body,
		redirect: 'manual',
	});
}

/** Calls STS with a hand-signed form. */
export async function callSts(
	simulator: Simulator,
	fields: Record<string, string>,
	options: SigningOptions = {},
): Promise<Response> {
	const payload = {
		url: simulator.stsEndpoint,
		headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
		body: new URLSearchParams(fields).toString(),
	};
	const { headers } = await sign(payload, simulator, { signingName: 'sts', ...options });
	return fetch(payload.url, { method: 'POST', headers, body: payload.body });
}

/** Text of an element of an XML answer. */
export function xmlText(xml: string, element: string): string {
	const [, text] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
	if (text === undefined) throw new Error(`No <${element}> in ${xml}`);
	return text;
}
