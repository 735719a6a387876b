import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import { setting } from '../signing/credentialData';
import { assumeRole } from './assumeRole';
import { readStoredSession, sessionIdentity } from './session';
import { shareSession } from './sharedSessions';

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
