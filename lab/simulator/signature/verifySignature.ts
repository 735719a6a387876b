import { createHash } from 'node:crypto';
import { RequestSigner, type Request } from 'aws4';
import { REGION } from '../account';
import type { ReceivedRequest } from '../http/receivedRequest';
import type { CredentialStore, StoredCredentials } from './credentialStore';
import { parseAuthorization, type SignatureHeader } from './parseAuthorization';
import { describeSkew, parseAmzDate } from './signingTime';

export type RefusalKind =
	| 'missing'
	| 'incomplete'
	| 'unknownKey'
	| 'expiredToken'
	| 'skewed'
	| 'mismatch';

/** What came of checking a signature; the caller turns a refusal into its protocol's error. */
export type SignatureVerdict =
	| { kind: 'valid'; caller: StoredCredentials }
	| { kind: RefusalKind; message: string };

export type SignatureRefusal = Exclude<SignatureVerdict, { kind: 'valid' }>;

export interface SignatureRules {
	signingName: string;
	credentials: CredentialStore;
	nowMs: number;
	/** How far the signing time may be from `nowMs`; AWS allows 5 minutes. */
	toleranceMs: number;
}

/** AWS's words for a signature that is wrong in itself. */
const MISMATCH_MESSAGE =
	'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

/**
 * Checks the SigV4 signature of a request as received: the scope, the credentials, the signing
 * time, and last the signature itself, recomputed by the `aws4` package over method, path, signed
 * headers and body.
 */
export function verifySignature(request: ReceivedRequest, rules: SignatureRules): SignatureVerdict {
	const authorization = request.headers.authorization;
	if (authorization === undefined) {
		return { kind: 'missing', message: 'Missing Authentication Token' };
	}
	const header = parseAuthorization(authorization);
	if (header === undefined) {
		return {
			kind: 'incomplete',
			message:
				"Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters.",
		};
	}
	const amzDate = singleHeader(request, 'x-amz-date');
	const signedAtMs = amzDate === undefined ? undefined : parseAmzDate(amzDate);
	if (amzDate === undefined || signedAtMs === undefined) {
		return {
			kind: 'incomplete',
			message: "Authorization header requires existence of an 'X-Amz-Date' header.",
		};
	}
	const caller = rules.credentials.find(header.accessKeyId);
	if (caller?.sessionToken !== singleHeader(request, 'x-amz-security-token') || !caller) {
		return {
			kind: 'unknownKey',
			message: 'The security token included in the request is invalid.',
		};
	}
	if (caller.expiresAtMs !== undefined && rules.nowMs >= caller.expiresAtMs) {
		return {
			kind: 'expiredToken',
			message: 'The security token included in the request is expired',
		};
	}
	const skew = describeSkew(signedAtMs, rules.nowMs, rules.toleranceMs);
	if (skew !== undefined) return { kind: 'skewed', message: skew };
	const message =
		findScopeProblem(header, rules.signingName, amzDate) ??
		findUnsignedHeader(request, header) ??
		(isSignatureRight(request, header, amzDate, caller) ? undefined : MISMATCH_MESSAGE);
	return message === undefined ? { kind: 'valid', caller } : { kind: 'mismatch', message };
}

function findScopeProblem(
	header: SignatureHeader,
	signingName: string,
	amzDate: string,
): string | undefined {
	if (header.scopeRegion !== REGION) {
		return `Credential should be scoped to a valid region, not '${header.scopeRegion}'.`;
	}
	if (header.scopeService !== signingName) {
		return `Credential should be scoped to correct service: '${signingName}'.`;
	}
	if (!amzDate.startsWith(header.scopeDate)) {
		return `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${header.scopeDate}' != '${amzDate}'.`;
	}
	return undefined;
}

/** `host` and every `x-amz-…` header must be covered by the signature. */
function findUnsignedHeader(
	request: ReceivedRequest,
	{ signedHeaders }: SignatureHeader,
): string | undefined {
	const unsigned = Object.keys(request.headers).find(
		(name) => (name === 'host' || name.startsWith('x-amz-')) && !signedHeaders.includes(name),
	);
	return unsigned === undefined
		? undefined
		: `'${unsigned}' must be a 'SignedHeader' in the AWS Authorization.`;
}

function isSignatureRight(
	request: ReceivedRequest,
	header: SignatureHeader,
	amzDate: string,
	caller: StoredCredentials,
): boolean {
	const claimedBodyHash = singleHeader(request, 'x-amz-content-sha256');
	const bodyHash = createHash('sha256').update(request.body).digest('hex');
	if (claimedBodyHash !== undefined && claimedBodyHash !== bodyHash) return false;
	const signed = header.signedHeaders.map((name) => [name, request.headers[name]] as const);
	if (signed.some(([, value]) => value === undefined)) return false;

	const toSign: Request & { extraHeadersToInclude: Record<string, boolean> } = {
		method: request.method,
		path: request.path,
		headers: Object.fromEntries(signed),
		body: request.body,
		service: header.scopeService,
		region: header.scopeRegion,
		// What was signed is what counts: no header added, none left out.
		doNotModifyHeaders: true,
		extraHeadersToInclude: Object.fromEntries(header.signedHeaders.map((name) => [name, true])),
	};
	const signer = new RequestSigner(toSign, caller);
	signer.datetime = amzDate;
	const recomputed = parseAuthorization(signer.authHeader());
	return recomputed?.signature === header.signature;
}

function singleHeader(request: ReceivedRequest, name: string): string | undefined {
	const value = request.headers[name];
	return Array.isArray(value) ? value.join(',') : value;
}
