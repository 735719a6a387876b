import { createHash } from 'crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { readKeys, setting, type Keys } from '../signing/credentialData';
import { stsEndpoint } from '../signing/endpoint';

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

/** Whether a call that begins now is sure to end within the session. */
export function isFresh(session: Session, now: number): boolean {
	const lengthMs = session.expiresAt - session.issuedAt;
	return session.expiresAt - Math.min(MAX_MARGIN_MS, lengthMs / 4) > now;
}

/** Stands for everything that a session depends on; reveals none of it. */
export function sessionIdentity(data: ICredentialDataDecryptedObject): string {
	const { accessKeyId, secretAccessKey, sessionToken } = readKeys(data);
	const { url, region } = stsEndpoint(data);
	const parts = [
		accessKeyId,
		secretAccessKey,
		sessionToken,
		url.href,
		region,
		setting(data, 'roleArn'),
		setting(data, 'externalId'),
		setting(data, 'roleSessionName'),
	];
	return createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
}

/** The session of the hidden property, if it is one and belongs to these settings. */
export function readStoredSession(
	data: ICredentialDataDecryptedObject,
	identity: string,
): Session | undefined {
	const stored = setting(data, 'session');
	if (stored === '') return undefined;
	try {
		const session = JSON.parse(stored) as Session;
		return session.issuedFor === identity ? session : undefined;
	} catch {
		return undefined;
	}
}
