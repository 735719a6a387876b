import { sleep, type IHttpRequestHelper, type IHttpRequestOptions } from 'n8n-workflow';

import { findNetworkReason } from '../partner-central/service/findNetworkReason';
import { NetworkError } from '../partner-central/service/networkError';
import { readBody, type BodyStream } from '../partner-central/service/readBody';
import { withinTime } from '../partner-central/service/withinTime';

export type Helpers = IHttpRequestHelper['helpers'];

/** A request that is signed already. */
export type SignedRequest = Pick<IHttpRequestOptions, 'method' | 'url' | 'headers' | 'body'>;

export interface Answer {
	statusCode: number;
	headers: Record<string, string | undefined>;
	/** Undefined when it was longer than the limit. */
	body: string | undefined;
}

interface Limits {
	timeoutMs: number;
	maxBytes: number;
}

/**
 * The credential's only way out: the answer to a request that it makes itself, whatever its status.
 * n8n's helper is used because it honours the proxy settings. @throws NetworkError
 */
export async function ask(
	helpers: Helpers,
	operation: string,
	request: SignedRequest,
	{ timeoutMs, maxBytes }: Limits,
): Promise<Answer> {
	const options: IHttpRequestOptions = {
		...request,
		// n8n's helper has no limit for a body that it reads itself.
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: timeoutMs,
	};
	return await withinTime(operation, timeoutMs, sleep, async (abortSignal) => {
		try {
			const answer = (await helpers.httpRequest({ ...options, abortSignal })) as StreamedAnswer;
			return { ...answer, body: await readBody(answer.body, maxBytes) };
		} catch (error) {
			throw noAnswer(operation, error, request.url);
		}
	});
}

type StreamedAnswer = Omit<Answer, 'body'> & { body: BodyStream };

/** Without the client's own error, which carries the signed request. */
function noAnswer(operation: string, error: unknown, url: string): NetworkError {
	return new NetworkError(operation, findNetworkReason(error), new URL(url).host);
}
