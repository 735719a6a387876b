import {
	sleep,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
} from 'n8n-workflow';

import type { AddressAnswer, AddressVisitor } from '../../../partner-central/addressCheck/visitor';
import { readBytes } from '../../../partner-central/service/readBody';
import { bodyStream } from './bodyStream';
import { keepSignal, stopSignal } from './stopSignal';

/** The HTTP client's own timeout, for a host that does not answer at all. */
const IDLE_TIMEOUT_MS = 10_000;

/**
 * The way to addresses of a profile: a plain GET by n8n's helper, which honours proxies and n8n's protection against
 * requests to internal addresses. Nothing of the credential goes along.
 */
export function createAddressVisitor(context: IExecuteFunctions): AddressVisitor {
	return {
		sleep: async (ms, signal) => await sleep(ms, signal),
		visit: async (address, maxBytes, givenUp) =>
			await visitAddress(context, address, maxBytes, givenUp),
	};
}

async function visitAddress(
	context: IExecuteFunctions,
	address: URL,
	maxBytes: number,
	givenUp: AbortSignal,
): Promise<AddressAnswer> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url: address.href,
		headers: { accept: 'image/*,text/html;q=0.9,*/*;q=0.8' },
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: IDLE_TIMEOUT_MS,
	};
	const stop = stopSignal(context, givenUp);
	try {
		keepSignal(options, stop.signal);
		const response = (await context.helpers.httpRequest(options)) as IN8nHttpFullResponse;
		const { location } = response.headers;
		return {
			status: response.statusCode,
			location: typeof location === 'string' ? location : undefined,
			bytes: await readBytes(bodyStream(response), maxBytes),
		};
	} finally {
		stop.forget();
	}
}
