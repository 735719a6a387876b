import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { setting } from '../signing/credentialData';
import { assumeRole } from './assumeRole';
import { isFresh, readStoredSession, sessionIdentity, type Session } from './session';
import { recallSession, shareSession } from './sharedSessions';

/** Has n8n's outcome of a call that was refused for an expired session: it runs `preAuthenticate` and tries again. */
class SessionNeededError extends Error {
	override readonly name = 'SessionNeededError';

	readonly response = { status: 401 };

	constructor() {
		super('The session of the role has to be renewed.');
	}
}

/**
 * n8n's `preAuthentication`: a session for the hidden property. n8n stores what is returned with the
 * credential, so the next execution and other workers find it there. @throws CredentialError
 */
export async function preAuthenticate(
	this: IHttpRequestHelper,
	data: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	if (setting(data, 'accessType') !== 'assumeRole') return {};
	const identity = sessionIdentity(data);
	const session = await shareSession(
		identity,
		readStoredSession(data, identity),
		async () => await assumeRole(this.helpers, data, identity),
	);
	return { session: JSON.stringify(session) };
}

/** The session to sign with. @throws SessionNeededError when there is none, or its end is near */
export function requireSession(data: ICredentialDataDecryptedObject): Session {
	const identity = sessionIdentity(data);
	const stored = readStoredSession(data, identity);
	if (stored && isFresh(stored, Date.now())) return stored;
	const shared = recallSession(identity);
	if (shared) return shared;
	throw new SessionNeededError();
}
