/** No answer came: refused, reset, timed out, unknown host. Says nothing about whether the request was processed. */
export class NetworkError extends Error {
	override readonly name = 'NetworkError';

	constructor(
		readonly operation: string,
		/** What happened, in words, such as "the connection was reset". */
		readonly reason: string,
	) {
		super(`${operation}: ${reason}`);
	}
}
