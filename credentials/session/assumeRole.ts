import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { byServiceClock } from '../../partner-central/service/byServiceClock';
import { callWithRetry } from '../../partner-central/service/callWithRetry';
import { findNetworkReason } from '../../partner-central/service/findNetworkReason';
import { NetworkError } from '../../partner-central/service/networkError';
import { withinTime } from '../../partner-central/service/withinTime';
import { readKeys } from '../signing/credentialData';
import { stsEndpoint } from '../signing/endpoint';
import { signRequest } from '../signing/signRequest';
import { explainStsError } from './explainStsError';
import { readStsAnswer, type StsAnswer } from './readStsAnswer';
import { roleRequest } from './roleRequest';
import type { Session } from './session';

const TIMEOUT_MS = 30_000;
/** That timeout only counts idle time; this much later an attempt is given up for good. */
const GRACE_MS = 250;
/** A session is also renewed in the middle of a wait, which a passing failure must not end. */
const MAX_ATTEMPTS = 3;

/**
 * Asks AWS STS for a session of the role (AssumeRole, query protocol).
 * n8n's helper is used because it honours the proxy settings. @throws CredentialError
 */
export async function assumeRole(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
	issuedFor: string,
): Promise<Session> {
	const runtime = {
		clockOffset: { ms: 0 },
		now: () => Date.now(),
		wallTime: () => Date.now(),
		random: () => Math.random(),
		sleep,
	};
	const ask = async (signingDate = new Date()) =>
		readStsAnswer(await callSts(helpers, data, signingDate), Date.now());
	try {
		const role = await callWithRetry(runtime, async () => await byServiceClock(runtime, ask), {
			maxAttempts: MAX_ATTEMPTS,
			deadline: Infinity,
		});
		// Counted from the service's own time, so that a clock that is off does not shift the end.
		const { expiration, answeredAt, ...keys } = role;
		const now = Date.now();
		return { ...keys, issuedAt: now, expiresAt: now + expiration - answeredAt, issuedFor };
	} catch (error) {
		throw explainStsError(error);
	}
}

/** @throws NetworkError */
async function callSts(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
	signingDate: Date,
): Promise<StsAnswer> {
	const { url, region } = stsEndpoint(data);
	const body = new URLSearchParams(roleRequest(data)).toString();
	const headers = await signRequest(
		{
			method: 'POST',
			url,
			headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
			body,
		},
		readKeys(data),
		{ service: 'sts', region },
		signingDate,
	);
	const options: IHttpRequestOptions = {
		method: 'POST',
		url: url.href,
		headers,
		body,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
	};
	return await withinTime('AssumeRole', TIMEOUT_MS + GRACE_MS, sleep, async (abortSignal) => {
		const answering = helpers.httpRequest({ ...options, abortSignal });
		return (await answering.catch((error) => noAnswer(error, url.host))) as StsAnswer;
	});
}

/** The client's own error would carry the signed request. @throws NetworkError */
function noAnswer(error: unknown, host: string): never {
	throw new NetworkError('AssumeRole', findNetworkReason(error), host);
}
