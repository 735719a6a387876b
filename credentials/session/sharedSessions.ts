import { isFresh, type Session } from './session';

/**
 * Sessions of this process in front of the stored ones: many requests at once, each with a copy of the
 * credential from before the renewal, cause one call of STS.
 */
const sessions = new Map<string, Session>();
const pending = new Map<string, Promise<Session>>();

export function recallSession(identity: string): Session | undefined {
	const session = sessions.get(identity);
	if (session && isFresh(session, Date.now())) return session;
	sessions.delete(identity);
	return undefined;
}

/** A fresh session: the shared one, the stored one, or a new one, for which only one caller asks. */
export async function shareSession(
	identity: string,
	stored: Session | undefined,
	issue: () => Promise<Session>,
): Promise<Session> {
	const known = recallSession(identity);
	if (known) return known;
	if (stored && isFresh(stored, Date.now())) return stored;
	const running = pending.get(identity);
	if (running) return await running;
	const issuing = issue().finally(() => pending.delete(identity));
	pending.set(identity, issuing);
	const session = await issuing;
	sessions.set(identity, session);
	return session;
}
