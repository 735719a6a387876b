import {
	sleep,
	type ICredentialDataDecryptedObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { networkReasons } from '../../partner-central/service/networkReasons';
import { CredentialError } from '../signing/credentialError';
import { readKeys, setting } from '../signing/credentialData';
import { stsEndpoint } from '../signing/endpoint';
import { signRequest } from '../signing/signRequest';
import { element } from './element';
import { explainStsError } from './explainStsError';
import type { Session } from './session';

const API_VERSION = '2011-06-15';
const DEFAULT_SESSION_NAME = 'n8n-aws-partner-central';
const TIMEOUT_MS = 30_000;
/** A session is also renewed in the middle of a wait, which a passing failure must not end. */
const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 300;
const ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
/** STS: `RoleSessionName` and `ExternalId`. */
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

interface StsAnswer {
	/** {@link NO_ANSWER} when none came. */
	statusCode: number;
	headers: Record<string, string | undefined>;
	body: string;
	/** The code of the network failure. */
	failure?: string;
}

const NO_ANSWER = 0;

/**
 * Asks AWS STS for a session of the role (AssumeRole, query protocol).
 * n8n's helper is used because it honours the proxy settings. @throws CredentialError
 */
export async function assumeRole(
	helpers: IHttpRequestHelper['helpers'],
	data: ICredentialDataDecryptedObject,
	issuedFor: string,
): Promise<Session> {
	let answer = await callSts(helpers, data, new Date());
	for (let attempt = 1; attempt < MAX_ATTEMPTS && isPassing(answer); attempt++) {
		await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
		answer = await callSts(helpers, data, new Date());
	}
	const serviceTime = Date.parse(answer.headers.date ?? '');
	if (isClockProblem(answer) && !Number.isNaN(serviceTime)) {
		answer = await callSts(helpers, data, new Date(serviceTime));
	}
	const now = Date.now();
	if (answer.statusCode === NO_ANSWER) throw new CredentialError(explainSilence(answer));
	if (answer.statusCode !== 200) throw new CredentialError(explainStsError(answer.body));
	const expiration = Date.parse(element(answer.body, 'Expiration'));
	const accessKeyId = element(answer.body, 'AccessKeyId');
	const secretAccessKey = element(answer.body, 'SecretAccessKey');
	const sessionToken = element(answer.body, 'SessionToken');
	if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiration)) {
		throw new CredentialError(
			'The answer of AWS STS could not be read. Check the STS Endpoint in the credential, and whether a proxy answers in place of AWS.',
		);
	}
	// Counted from the service's own time, so that a clock that is off does not shift the end.
	const lengthMs = expiration - (Number.isNaN(serviceTime) ? now : serviceTime);
	const expiresAt = now + lengthMs;
	return { accessKeyId, secretAccessKey, sessionToken, issuedAt: now, expiresAt, issuedFor };
}

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
	return (await helpers.httpRequest(options).catch(noAnswer)) as StsAnswer;
}

/** The client's own error would carry the signed request. */
function noAnswer(error: unknown): StsAnswer {
	const code = (error as { code?: unknown } | null)?.code;
	return { statusCode: NO_ANSWER, headers: {}, body: '', failure: String(code) };
}

function isPassing({ statusCode, body }: StsAnswer): boolean {
	return (
		statusCode === NO_ANSWER ||
		statusCode === 429 ||
		statusCode >= 500 ||
		element(body, 'Code') === 'Throttling'
	);
}

/** In words, because n8n replaces texts that contain a code such as ECONNREFUSED. */
function explainSilence({ failure = '' }: StsAnswer): string {
	const reason = Object.hasOwn(networkReasons, failure) ? `: ${networkReasons[failure]}` : '';
	return `AWS STS could not be reached to assume the role${reason}. Check the network, the proxy settings of n8n and the STS Endpoint in the credential.`;
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
