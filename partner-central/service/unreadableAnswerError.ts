/** An answer that is no answer of this service: HTML of a proxy, cut-off JSON, a task without an id. */
export class UnreadableAnswerError extends Error {
	override readonly name = 'UnreadableAnswerError';

	constructor(
		readonly operation: string,
		readonly reason: string,
		readonly httpStatus: number,
		readonly requestId: string | undefined,
	) {
		super(`${operation}: ${reason}`);
	}
}
