import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
	IPollFunctions,
} from 'n8n-workflow';

import { NetworkError } from '../../../partner-central/service/networkError';
import { CONTENT_TYPE, TARGET_PREFIX } from '../../../partner-central/service/protocol';
import type { HttpAnswer, HttpRequest } from '../../../partner-central/service/runtime';
import { cancellableSleep } from './cancellableSleep';
import { classifyRequestError } from './classifyRequestError';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const CREDENTIAL_TYPE = 'awsPartnerCentralApi';

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
): Promise<HttpAnswer> {
	const finished = new AbortController();
	try {
		const response = await Promise.race([
			context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL_TYPE, {
				method: 'POST',
				url: '/',
				headers: {
					'content-type': CONTENT_TYPE,
					'x-amz-target': `${TARGET_PREFIX}.${operation}`,
					// Not sent: the credential signs with this time instead of this machine's.
					...(signingDate ? { date: signingDate.toUTCString() } : {}),
				},
				body,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: timeoutMs,
			}) as Promise<IN8nHttpFullResponse>,
			giveUpAfter(operation, timeoutMs + GRACE_MS, finished.signal),
		]);
		return {
			status: response.statusCode,
			headers: response.headers as Record<string, string | undefined>,
			body: typeof response.body === 'string' ? response.body : '',
		};
	} catch (error) {
		throw classifyRequestError(operation, error, signal);
	} finally {
		finished.abort();
	}
}

/** @throws NetworkError when the time is up; ends silently when the request has finished. */
async function giveUpAfter(operation: string, ms: number, finished: AbortSignal): Promise<never> {
	await cancellableSleep(ms, finished);
	throw new NetworkError(
		operation,
		`no complete answer came within ${Math.round(ms / 1000)} seconds`,
	);
}
