import { createHash } from 'crypto';

import type { Caller, Keys } from './readCredential';

/** A session of AWS STS as it is kept in the credential's hidden property, so that all workers share it. */
export interface Session extends Required<Keys> {
	/** Milliseconds since the epoch, by this machine's clock. */
	issuedAt: number;
	expiresAt: number;
	/** Which settings it was issued for; others need another session. */
	issuedFor: string;
}

/** A session is renewed this long before its end, so that no call runs into it. */
const MAX_MARGIN_MS = 5 * 60_000;
/** The longest that AWS hands out; a clock that says more is wrong. */
export const MAX_SESSION_MS = 12 * 3_600_000;
/** A credential whose roles come from expressions has a session for each; the oldest go. */
const MAX_STORED = 20;

/**
 * Sessions of this process in front of the stored ones: many requests at once, each with a copy of the
 * credential from before the renewal, cause one call of STS.
 */
const remembered = new Map<string, { session: Session; issuedTo: string }>();
const pending = new Map<string, Promise<Session>>();

/** @param stored The hidden property. */
export function wantedSession(
	{ keys, role }: Caller,
	stored: unknown,
	refused: string | undefined,
): Wanted {
	return {
		identity: sessionIdentity({ keys, role }),
		stored,
		refused,
		issuedTo: `${keys.accessKeyId} ${role.sts.url.host}`,
	};
}

/** Stands for everything that a session depends on; reveals none of it. */
function sessionIdentity({ keys, role }: Caller): string {
	const { arn, externalId, sessionName, sts } = role;
	const { accessKeyId, secretAccessKey, sessionToken } = keys;
	const caller = [accessKeyId, secretAccessKey, sessionToken];
	const parts = [...caller, sts.url.href, sts.region, arn, externalId, sessionName];
	return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}

interface Wanted {
	/** Of the settings that it is for. */
	identity: string;
	/** The hidden property. */
	stored: unknown;
	/** Key id of a session that AWS does not accept any more. */
	refused?: string;
	/** The access key that asks for it, and where. */
	issuedTo: string;
}

/** The newest session for the settings that a call can be signed with. */
export function findSession({ identity, stored, refused }: Wanted): Session | undefined {
	const now = Date.now();
	const known = remembered.get(identity);
	return [...readStored(stored), ...(known ? [known.session] : [])]
		.filter(({ issuedFor, accessKeyId }) => issuedFor === identity && accessKeyId !== refused)
		.filter((session) => isFresh(session, now))
		.sort(byAge)[0];
}

/** The session that is found, or a new one, for which only one of many callers asks. */
export async function shareSession(
	wanted: Wanted,
	issue: () => Promise<Session>,
): Promise<Session> {
	const known = findSession(wanted);
	if (known) return known;
	const { identity, issuedTo } = wanted;
	const running = pending.get(identity);
	if (running) return await running;
	const issuing = issue().finally(() => pending.delete(identity));
	pending.set(identity, issuing);
	const session = await issuing;
	forgetEnded();
	remembered.set(identity, { session, issuedTo });
	return session;
}

/**
 * The hidden property with the session in it, beside those for other settings that are still of use: the stored
 * ones, and those that the same keys have got for other items meanwhile.
 */
export function withSession(session: Session, { stored, issuedTo }: Wanted): string {
	const own = [...remembered.values()].filter((entry) => entry.issuedTo === issuedTo);
	const sessions = [session, ...own.map((entry) => entry.session), ...readStored(stored)];
	const newest = new Map<string, Session>();
	for (const each of sessions) {
		if (isFresh(each, Date.now()) && !newest.has(each.issuedFor)) newest.set(each.issuedFor, each);
	}
	return JSON.stringify([...newest.values()].sort(byAge).slice(0, MAX_STORED));
}

/** The newest first. */
function byAge(one: Session, other: Session): number {
	return other.issuedAt - one.issuedAt;
}

function forgetEnded(): void {
	const now = Date.now();
	for (const [identity, { session }] of remembered) {
		if (!isFresh(session, now)) remembered.delete(identity);
	}
}

/** Whether a call that begins now is sure to end within the session. */
function isFresh({ issuedAt, expiresAt }: Session, now: number): boolean {
	const lengthMs = Math.min(expiresAt - issuedAt, MAX_SESSION_MS);
	const marginMs = Math.min(MAX_MARGIN_MS, lengthMs / 4);
	// Not from the future either: the clock has been set back since, and nobody knows how far.
	return issuedAt - MAX_MARGIN_MS < now && now < issuedAt + lengthMs - marginMs;
}

function readStored(stored: unknown): Session[] {
	if (typeof stored !== 'string' || stored === '') return [];
	try {
		const list = JSON.parse(stored) as unknown;
		return Array.isArray(list) ? list.filter(isSession) : [];
	} catch {
		return [];
	}
}

function isSession(value: unknown): value is Session {
	const { accessKeyId, secretAccessKey, sessionToken, issuedFor, issuedAt, expiresAt } = Object(
		value,
	) as Partial<Record<keyof Session, unknown>>;
	return (
		[accessKeyId, secretAccessKey, sessionToken, issuedFor].every(
			(member) => typeof member === 'string',
		) && [issuedAt, expiresAt].every(Number.isFinite)
	);
}
