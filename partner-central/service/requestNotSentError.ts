/** The request was never sent: the credential is missing or not usable. Trying again would not help. */
export class RequestNotSentError extends Error {
	override readonly name = 'RequestNotSentError';

	constructor(
		message: string,
		/** What to do about it. */
		readonly advice = 'Check the credential. Nothing was sent to AWS Partner Central.',
		/** What others have said of it, a line each. */
		readonly details: string[] = [],
	) {
		super(message);
	}
}
