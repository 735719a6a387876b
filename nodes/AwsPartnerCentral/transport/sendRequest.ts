import { sleep, type IHttpRequestOptions, type IN8nHttpFullResponse } from 'n8n-workflow';

import {
	EXCHANGE,
	type CredentialExchange,
} from '../../../partner-central/service/credentialExchange';
import {
	CONTENT_TYPE,
	GIVE_UP_HEADER,
	TARGET_PREFIX,
} from '../../../partner-central/service/protocol';
import { readBody } from '../../../partner-central/service/readBody';
import type { HttpAnswer, HttpRequest } from '../../../partner-central/service/runtime';
import { withinTime } from '../../../partner-central/service/withinTime';
import { bodyStream } from './bodyStream';
import { classifyRequestError } from './classifyRequestError';
import { CREDENTIAL_TYPE, type ItemCredential, type RequestContext } from './itemCredential';
import { keepSignal, stopSignal } from './stopSignal';

/** The HTTP client's own timeout only counts idle time; this much later the request is given up for good. */
const GRACE_MS = 250;

/** The largest profile has less than 100 kB, a page of partners less still. */
const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

/**
 * The only way to AWS: one request, signed by the credential, sent by n8n's helper (which
 * honours proxies and the execution's cancel signal). Every answer is returned, whatever its status,
 * because n8n's own error handling does not know this service's answers. A request that is given up, and an answer
 * that is too large, are broken off.
 * @throws NetworkError, CancelledError, RequestNotSentError
 */
export async function sendRequest(
	context: RequestContext,
	credential: ItemCredential,
	{ operation, body, timeoutMs, signingDate, refusedSession }: HttpRequest,
	signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
	const exchange: CredentialExchange = { refusedSession };
	const data = { ...(await credential.forRequest()), [EXCHANGE]: exchange };
	const giveUpAfterMs = timeoutMs + GRACE_MS;
	const options: IHttpRequestOptions = {
		method: 'POST',
		url: '/',
		headers: {
			'content-type': CONTENT_TYPE,
			'x-amz-target': `${TARGET_PREFIX}.${operation}`,
			[GIVE_UP_HEADER]: String(Date.now() + giveUpAfterMs),
			// Not sent: the credential signs with this time instead of this machine's.
			...(signingDate ? { date: signingDate.toUTCString() } : {}),
		},
		body,
		// n8n's helper has no limit for a body that it reads itself.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
	};
	try {
		return await withinTime(operation, giveUpAfterMs, sleep, async (givenUp) => {
			const stop = stopSignal(context, givenUp);
			try {
				keepSignal(options, stop.signal);
				const response = (await context.helpers.httpRequestWithAuthentication.call(
					context,
					CREDENTIAL_TYPE,
					options,
					{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL_TYPE, data } },
				)) as IN8nHttpFullResponse;
				return { ...(await readResponse(response)), session: exchange.session };
			} finally {
				stop.forget();
			}
		});
	} catch (error) {
		const { host, refusal } = exchange;
		throw classifyRequestError(error, { operation, host, refusal, signal });
	}
}

async function readResponse(response: IN8nHttpFullResponse): Promise<HttpAnswer> {
	const body = await readBody(bodyStream(response), MAX_ANSWER_BYTES);
	return {
		status: response.statusCode,
		headers: response.headers as Record<string, string | undefined>,
		body: body ?? '',
		isTooLarge: body === undefined,
	};
}
