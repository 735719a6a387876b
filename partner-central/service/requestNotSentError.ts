/** The request was never sent: the credential is missing or not usable. Trying again would not help. */
export class RequestNotSentError extends Error {
	override readonly name = 'RequestNotSentError';
}
