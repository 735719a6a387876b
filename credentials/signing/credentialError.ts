/** Something in the credential makes a request impossible; nothing has been sent. The text is for the person who filled it in. */
export class CredentialError extends Error {
	override readonly name = 'CredentialError';
}
