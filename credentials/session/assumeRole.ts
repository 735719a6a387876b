import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { callWithRetry } from '../../partner-central/service/callWithRetry';
import { NetworkError } from '../../partner-central/service/networkError';
import { networkReasons } from '../../partner-central/service/networkReasons';
import { withinTime } from '../../partner-central/service/withinTime';
import { CredentialError } from '../signing/credentialError';
import { readKeys, setting } from '../signing/credentialData';
import { stsEndpoint } from '../signing/endpoint';
import { signRequest } from '../signing/signRequest';
import { explainStsError } from './explainStsError';
import { readStsAnswer, type AssumedRole, type StsAnswer } from './readStsAnswer';
import type { Session } from './session';

const API_VERSION = '2011-06-15';
const DEFAULT_SESSION_NAME = 'n8n-aws-partner-central';
const TIMEOUT_MS = 30_000;
/** That timeout only counts idle time; this much later an attempt is given up for good. */
const GRACE_MS = 250;
/** A session is also renewed in the middle of a wait, which a passing failure must not end. */
const MAX_ATTEMPTS = 3;
const ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
/** STS: `RoleSessionName` and `ExternalId`. */
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/**
 * Asks AWS STS for a session of the role (AssumeRole, query protocol).
 * n8n's helper is used because it honours the proxy settings. @throws CredentialError
 */
export async function assumeRole(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
	issuedFor: string,
): Promise<Session> {
	try {
		const runtime = { now: () => Date.now(), random: () => Math.random(), sleep };
		const limits = { maxAttempts: MAX_ATTEMPTS, deadline: Infinity };
		const role = await callWithRetry(
			runtime,
			async () => await askByStsClock(helpers, data),
			limits,
		);
		// Counted from the service's own time, so that a clock that is off does not shift the end.
		const { expiration, answeredAt, ...keys } = role;
		const now = Date.now();
		return { ...keys, issuedAt: now, expiresAt: now + expiration - answeredAt, issuedFor };
	} catch (error) {
		throw explainStsError(error);
	}
}

/** When STS says that this machine's clock is off, signs again with the time of its answer, once. */
async function askByStsClock(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
): Promise<AssumedRole> {
	let answer = await callSts(helpers, data, new Date());
	const serviceTime = Date.parse(answer.headers.date ?? '');
	if (isClockProblem(answer) && !Number.isNaN(serviceTime)) {
		answer = await callSts(helpers, data, new Date(serviceTime));
	}
	return readStsAnswer(answer, Date.now());
}

/** @throws NetworkError */
async function callSts(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
	signingDate: Date,
): Promise<StsAnswer> {
	const { url, region } = stsEndpoint(data);
	const body = new URLSearchParams(requestParameters(data)).toString();
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
	const answering = helpers.httpRequest(options).catch(noAnswer) as Promise<StsAnswer>;
	return await withinTime('AssumeRole', TIMEOUT_MS + GRACE_MS, sleep, answering);
}

/** The client's own error would carry the signed request. @throws NetworkError */
function noAnswer(error: unknown): never {
	const code = String((error as { code?: unknown } | null)?.code);
	throw new NetworkError(
		'AssumeRole',
		Object.hasOwn(networkReasons, code) ? (networkReasons[code] as string) : '',
	);
}

function requestParameters(data: ICredentialDataDecryptedObject): Record<string, string> {
	const roleArn = setting(data, 'roleArn');
	const sessionName = setting(data, 'roleSessionName') || DEFAULT_SESSION_NAME;
	const externalId = setting(data, 'externalId');
	if (!ROLE_ARN.test(roleArn)) {
		throw new CredentialError(
			'The Role ARN in the credential must look like arn:aws:iam::123456789012:role/PartnerCentral.',
		);
	}
	if (!SESSION_NAME.test(sessionName)) {
		throw new CredentialError(
			'The Role Session Name in the credential must have 2 to 64 letters, digits or characters of "=,.@-_".',
		);
	}
	if (externalId !== '' && !EXTERNAL_ID.test(externalId)) {
		throw new CredentialError(
			'The External ID in the credential must have 2 to 1224 letters, digits or characters of "=,.@:/-_".',
		);
	}
	return {
		Action: 'AssumeRole',
		Version: API_VERSION,
		RoleArn: roleArn,
		RoleSessionName: sessionName,
		...(externalId === '' ? {} : { ExternalId: externalId }),
	};
}

function isClockProblem({ statusCode, body }: StsAnswer): boolean {
	return (
		statusCode !== 200 &&
		/RequestTimeTooSkewed|Signature expired|Signature not yet current/.test(body)
	);
}
