import { randomBytes } from 'node:crypto';
import { ACCESS_KEY_ID, accountIdOf, SECRET_ACCESS_KEY, USER_ARN } from '../account';
import { randomText } from '../randomText';

/** What AWS writes key ids in: base 32. */
const KEY_ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A key pair the simulator accepts. */
export interface StoredCredentials {
	accessKeyId: string;
	secretAccessKey: string;
	/** Of temporary credentials only. */
	sessionToken?: string;
	/** Of temporary credentials only; ms since 1970. */
	expiresAtMs?: number;
	callerArn: string;
}

export interface TemporaryCredentials extends StoredCredentials {
	sessionToken: string;
	expiresAtMs: number;
}

const longTermKey: StoredCredentials = {
	accessKeyId: ACCESS_KEY_ID,
	secretAccessKey: SECRET_ACCESS_KEY,
	callerArn: USER_ARN,
};

/** Nobody uses so many at a time. */
const MAX_SESSIONS = 10_000;

/** The account's long-term key and the latest sessions that were handed out. */
export class CredentialStore {
	private readonly sessions = new Map<string, TemporaryCredentials>();

	find(keyId: string): StoredCredentials | undefined {
		return keyId === ACCESS_KEY_ID ? longTermKey : this.sessions.get(keyId);
	}

	/** Hands out temporary credentials; their parts look like AWS's own. */
	issue(callerArn: string, expiresAtMs: number): TemporaryCredentials {
		const issued: TemporaryCredentials = {
			accessKeyId: `ASIA${randomText(KEY_ID_ALPHABET, 16)}`,
			secretAccessKey: randomBytes(30).toString('base64'),
			sessionToken: randomBytes(180).toString('base64'),
			expiresAtMs,
			callerArn,
		};
		this.sessions.set(issued.accessKeyId, issued);
		if (this.sessions.size > MAX_SESSIONS) {
			const [oldest = ''] = this.sessions.keys();
			this.sessions.delete(oldest);
		}
		return issued;
	}

	/** Ends every session that has not ended by then; with an account those of its role only. */
	expireSessions(nowMs: number, accountId?: string): void {
		for (const credentials of this.sessions.values()) {
			if (accountId !== undefined && accountIdOf(credentials.callerArn) !== accountId) continue;
			credentials.expiresAtMs = Math.min(credentials.expiresAtMs, nowMs);
		}
	}
}
