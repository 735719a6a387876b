import { CancelledError } from '../../../partner-central/service/cancelledError';
import { NetworkError } from '../../../partner-central/service/networkError';
import { networkReason } from '../../../partner-central/service/networkReasons';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';

interface ErrorLike {
	name?: unknown;
	message?: unknown;
	/** n8n 1.x loses the cause and keeps its code here. */
	httpCode?: unknown;
	code?: unknown;
	messages?: unknown;
	cause?: unknown;
}

/**
 * What n8n's request helper threw, told apart by the innermost cause: n8n wraps every error in a
 * NodeApiError and may replace its text.
 */
export function classifyRequestError(
	operation: string,
	error: unknown,
	signal: AbortSignal | undefined,
): NetworkError | RequestNotSentError | CancelledError {
	// A request that n8n breaks off looks like a network failure.
	if (signal?.aborted) return new CancelledError();
	if (error instanceof NetworkError) return error;
	const causes = causeChain(error);
	// A code tells more than the texts that n8n puts in front of it.
	const codes = causes.flatMap((cause) => [cause.code, cause.httpCode]);
	const reason = codes.map(networkReason).find((words) => words !== undefined);
	if (reason !== undefined) return new NetworkError(operation, reason);
	if (causes.flatMap(textsOf).some((text) => /\baborted\b|socket hang up/i.test(text))) {
		return new NetworkError(operation, 'the connection broke before the answer was complete');
	}
	const text = causes.flatMap((cause) => textsOf(cause).slice(0, 1)).at(-1);
	return new RequestNotSentError(text ?? 'The request could not be sent');
}

/** The message and, behind a text that n8n has put in its place, what it said before. */
function textsOf({ message, messages }: ErrorLike): string[] {
	return [message, ...(Array.isArray(messages) ? (messages as unknown[]) : [])].filter(
		(text): text is string => typeof text === 'string' && text !== '',
	);
}

function causeChain(error: unknown): ErrorLike[] {
	const chain: ErrorLike[] = [];
	let current: unknown = error;
	while (typeof current === 'object' && current !== null && chain.length < 10) {
		chain.push(current);
		current = (current as ErrorLike).cause;
	}
	return chain;
}
