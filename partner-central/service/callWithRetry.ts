import { isTransient, mayHaveActed } from './isTransient';
import type { Runtime } from './runtime';
import { ServiceError } from './serviceError';

/** As the AWS SDKs do by default in their adaptive and standard modes, with more patience for throttling. */
export const MAX_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 20_000;
/** A service that asks for more is not waited for: the error says when to come back. */
export const MAX_RETRY_AFTER_MS = 60_000;

interface RetryLimits {
	maxAttempts: number;
	/** On the clock of `Runtime.now`; no sleep outlasts it. */
	deadline: number;
	/** False: tried again only where nothing can have acted yet. Default true. */
	isRepeatable?: boolean;
	/** The longest `Retry-After` that is waited for, as things are when it comes. */
	maxRetryAfterMs?: () => number;
}

/**
 * Tries a call until it succeeds, fails for good, or attempts or time run out. Full-jitter exponential
 * backoff; a `Retry-After` of the service is the least that is waited.
 */
export async function callWithRetry<Result>(
	runtime: Pick<Runtime, 'now' | 'random' | 'sleep'>,
	call: () => Promise<Result>,
	{
		maxAttempts,
		deadline,
		isRepeatable = true,
		maxRetryAfterMs = () => MAX_RETRY_AFTER_MS,
	}: RetryLimits,
): Promise<Result> {
	for (let attempt = 1; ; attempt++) {
		const outcome = await call().then(
			(result) => ({ result }),
			(error: unknown) => ({ error }),
		);
		if ('result' in outcome) return outcome.result;
		const { error } = outcome;
		if (attempt >= maxAttempts || !isTransient(error)) throw error;
		if (!isRepeatable && mayHaveActed(error)) throw error;
		const asked = error instanceof ServiceError ? (error.retryAfterMs ?? 0) : 0;
		const delayMs = Math.max(asked, backoffMs(attempt, runtime.random()));
		if (asked > maxRetryAfterMs() || runtime.now() + delayMs >= deadline) throw error;
		await runtime.sleep(delayMs);
	}
}

/** @param random In [0, 1). */
function backoffMs(attempt: number, random: number): number {
	return Math.round(random * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1)));
}
