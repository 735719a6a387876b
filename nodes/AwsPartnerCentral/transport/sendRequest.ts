import { sleep, type IN8nHttpFullResponse } from 'n8n-workflow';

import {
	CONTENT_TYPE,
	GIVE_UP_HEADER,
	TARGET_PREFIX,
} from '../../../partner-central/service/protocol';
import type { HttpAnswer, HttpRequest } from '../../../partner-central/service/runtime';
import { withinTime } from '../../../partner-central/service/withinTime';
import { classifyRequestError } from './classifyRequestError';
import { CREDENTIAL_TYPE, readItemCredential, type RequestContext } from './itemCredential';

/** The HTTP client's own timeout only counts idle time; this much later the request is given up for good. */
const GRACE_MS = 250;

/**
 * The only way out of this package: one request, signed by the credential, sent by n8n's helper (which
 * honours proxies and the execution's cancel signal). Every answer is returned, whatever its status,
 * because n8n's own error handling does not know this service's answers.
 * @throws NetworkError, CancelledError, RequestNotSentError
 */
export async function sendRequest(
	context: RequestContext,
	{ operation, body, timeoutMs, signingDate }: HttpRequest,
	signal: AbortSignal | undefined,
	itemIndex?: number,
): Promise<HttpAnswer> {
	const data = await readItemCredential(context, itemIndex);
	const giveUpAfterMs = timeoutMs + GRACE_MS;
	try {
		const answering = context.helpers.httpRequestWithAuthentication.call(
			context,
			CREDENTIAL_TYPE,
			{
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
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: timeoutMs,
			},
			{ credentialsDecrypted: { id: '', name: CREDENTIAL_TYPE, type: CREDENTIAL_TYPE, data } },
		) as Promise<IN8nHttpFullResponse>;
		const response = await withinTime(operation, giveUpAfterMs, sleep, answering);
		return {
			status: response.statusCode,
			headers: response.headers as Record<string, string | undefined>,
			body: typeof response.body === 'string' ? response.body : '',
		};
	} catch (error) {
		throw classifyRequestError(operation, error, signal);
	}
}
