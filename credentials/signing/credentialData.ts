import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { CredentialError } from './credentialError';

/** What signing needs to know of the caller. */
export interface Keys {
	accessKeyId: string;
	secretAccessKey: string;
	sessionToken?: string;
}

/** A setting as text; people paste keys with blanks and line breaks around them. */
export function setting(data: ICredentialDataDecryptedObject, name: string): string {
	const value = data[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The keys that were typed in. @throws CredentialError */
export function readKeys(data: ICredentialDataDecryptedObject): Keys {
	const accessKeyId = setting(data, 'accessKeyId');
	const secretAccessKey = setting(data, 'secretAccessKey');
	const sessionToken = setting(data, 'sessionToken') || undefined;
	if (!accessKeyId) throw new CredentialError('The credential has no Access Key ID.');
	if (!secretAccessKey) throw new CredentialError('The credential has no Secret Access Key.');
	if (accessKeyId.startsWith('ASIA') && !sessionToken) {
		throw new CredentialError(
			'This access key is a temporary one (it begins with ASIA), so the credential also needs the Session Token that was issued with it.',
		);
	}
	return { accessKeyId, secretAccessKey, sessionToken };
}
