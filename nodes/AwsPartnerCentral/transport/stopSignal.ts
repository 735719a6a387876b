import type { IHttpRequestOptions } from 'n8n-workflow';

import type { RequestContext } from './itemCredential';

/** Fires when the execution is stopped, or when the request is given up. */
export function stopSignal(
	context: RequestContext,
	givenUp: AbortSignal,
): { signal: AbortSignal; forget: () => void } {
	const stop = new AbortController();
	const execution =
		'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
	const onAbort = () => stop.abort();
	const signals = [execution, givenUp].filter((signal) => signal !== undefined);
	for (const signal of signals) {
		if (signal.aborted) onAbort();
		signal.addEventListener('abort', onAbort, { once: true });
	}
	return {
		signal: stop.signal,
		forget: () => signals.forEach((signal) => signal.removeEventListener('abort', onAbort)),
	};
}

/** n8n's helper puts the execution's own signal in this place; ours fires with it, and sooner. */
export function keepSignal(options: IHttpRequestOptions, signal: AbortSignal): void {
	Object.defineProperty(options, 'abortSignal', {
		enumerable: true,
		get: () => signal,
		set: () => undefined,
	});
}
