import type { NetworkReason } from './networkReasons';

/**
 * No usable answer came: refused, reset, timed out, not HTTP. Unless it is known to have failed before anything
 * was sent (`isBeforeSending`), the request may have been processed.
 */
export class NetworkError extends Error {
	override readonly name = 'NetworkError';

	/** What happened, in words, such as "the connection was reset". */
	readonly reason: string;
	/** What to do about this reason in particular. */
	readonly advice: string | undefined;
	readonly isBeforeSending: boolean;
	/** No other try changes it. */
	readonly isLasting: boolean;

	/** @param host Who was asked, such as `sts.us-east-1.amazonaws.com`, where that is known. */
	constructor(
		readonly operation: string,
		reason: string | NetworkReason,
		readonly host?: string,
	) {
		const known: NetworkReason = typeof reason === 'string' ? { words: reason } : reason;
		super(`${operation}: ${known.words}`);
		this.reason = known.words;
		this.advice = known.advice;
		this.isBeforeSending = known.isBeforeSending ?? false;
		this.isLasting = known.isLasting ?? false;
	}
}
