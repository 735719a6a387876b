import { sleep } from 'n8n-workflow';

import { byServiceClock } from '../partner-central/service/byServiceClock';
import { callWithRetry } from '../partner-central/service/callWithRetry';
import { USER_AGENT } from '../partner-central/service/protocol';
import { ask, type Answer, type Helpers } from './ask';
import { explainStsError } from './explainStsError';
import type { Caller, Role } from './readCredential';
import { readStsAnswer } from './readStsAnswer';
import type { Session } from './sessions';
import { signRequest } from './signRequest';

/** For an attempt: all three and their pauses fit into the 30 s of a caller, who then learns that it was STS. */
const TIMEOUT_MS = 9000;
/** An answer of STS has about 2 kB. */
const MAX_ANSWER_BYTES = 64 * 1024;
/** A session is also renewed in the middle of a wait, which a passing failure must not end. */
const MAX_ATTEMPTS = 3;

/** Asks AWS STS for a session of the role (AssumeRole, query protocol). @throws CredentialError */
export async function assumeRole(
	helpers: Helpers,
	caller: Caller,
	issuedFor: string,
): Promise<Session> {
	const runtime = {
		clockOffset: { ms: 0 },
		now: () => Date.now(),
		wallTime: () => Date.now(),
		random: () => Math.random(),
		sleep,
	};
	const issue = async (signingDate = new Date()) =>
		readStsAnswer(await callSts(helpers, caller, signingDate), Date.now());
	try {
		const { lengthMs, ...keys } = await callWithRetry(
			runtime,
			async () => await byServiceClock(runtime, issue),
			{ maxAttempts: MAX_ATTEMPTS, deadline: Infinity },
		);
		const issuedAt = Date.now();
		return { ...keys, issuedAt, expiresAt: issuedAt + lengthMs, issuedFor };
	} catch (error) {
		throw explainStsError(error, caller);
	}
}

/** @throws NetworkError */
async function callSts(
	helpers: Helpers,
	{ keys, role }: Caller,
	signingDate: Date,
): Promise<Answer> {
	const { url, region } = role.sts;
	const body = new URLSearchParams(roleRequest(role)).toString();
	const headers = await signRequest(
		{
			method: 'POST',
			url,
			headers: {
				'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
				...USER_AGENT,
			},
			body,
		},
		keys,
		{ service: 'sts', region },
		signingDate,
	);
	const request = { method: 'POST', url: url.href, headers, body } as const;
	const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_ANSWER_BYTES };
	return await ask(helpers, 'AssumeRole', request, limits);
}

/** The parameters of AssumeRole (query protocol). */
function roleRequest({ arn, sessionName, externalId }: Role): Record<string, string> {
	return {
		Action: 'AssumeRole',
		Version: '2011-06-15',
		RoleArn: arn,
		RoleSessionName: sessionName,
		...(externalId === undefined ? {} : { ExternalId: externalId }),
	};
}
