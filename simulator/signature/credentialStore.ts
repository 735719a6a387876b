import { randomBytes } from 'node:crypto';
import { ACCESS_KEY_ID, SECRET_ACCESS_KEY, USER_ARN } from '../account';
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

/** The account's long-term key and every session that was handed out. */
export class CredentialStore {
	private readonly byKeyId = new Map<string, StoredCredentials>([
		[
			ACCESS_KEY_ID,
			{ accessKeyId: ACCESS_KEY_ID, secretAccessKey: SECRET_ACCESS_KEY, callerArn: USER_ARN },
		],
	]);

	find(keyId: string): StoredCredentials | undefined {
		return this.byKeyId.get(keyId);
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
		this.byKeyId.set(issued.accessKeyId, issued);
		return issued;
	}

	/** Ends every session that has not ended by then. */
	expireSessions(nowMs: number): void {
		for (const credentials of this.byKeyId.values()) {
			if (credentials.expiresAtMs === undefined) continue;
			credentials.expiresAtMs = Math.min(credentials.expiresAtMs, nowMs);
		}
	}
}
