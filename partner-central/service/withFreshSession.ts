import { ServiceError } from './serviceError';

/** How AWS calls a session that has ended, was revoked, or is of a role that is gone. */
export const SESSION_ERRORS = new Set([
	'ExpiredToken',
	'ExpiredTokenException',
	'InvalidClientTokenId',
	'UnrecognizedClientException',
]);

/**
 * Makes a call; when AWS refuses the role's session that it was signed with, makes it again with another
 * session, once.
 * @param call Signs with any session but the refused one.
 */
export async function withFreshSession<Result>(
	call: (refusedSession?: string) => Promise<Result>,
): Promise<Result> {
	return await call().catch(async (error: unknown) => {
		if (!(error instanceof ServiceError) || !SESSION_ERRORS.has(error.type)) throw error;
		if (error.session === undefined) throw error;
		return await call(error.session);
	});
}
