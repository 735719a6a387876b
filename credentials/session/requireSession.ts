import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { isFresh, readStoredSession, sessionIdentity, type Session } from './session';
import { recallSession } from './sharedSessions';

/** Has n8n's outcome of a call that was refused for an expired session: it runs `preAuthenticate` and tries again. */
class SessionNeededError extends Error {
	override readonly name = 'SessionNeededError';

	readonly response = { status: 401 };

	constructor() {
		super('The session of the role has to be renewed.');
	}
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
