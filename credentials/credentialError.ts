/**
 * Something about the credential makes a request impossible; it has not been sent.
 * For the person who filled it in: the form shows the message alone.
 */
export class CredentialError extends Error {
	override readonly name = 'CredentialError';

	constructor(
		/** What is wrong; without a full stop when there is advice. */
		readonly summary: string,
		readonly advice?: string,
		/** What others have said of it, a line each. */
		readonly details: string[] = [],
	) {
		super(advice === undefined ? summary : `${summary}. ${advice}`);
	}
}
