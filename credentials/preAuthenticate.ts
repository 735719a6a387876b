import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';

import type { Helpers } from './ask';
import { assumeRole } from './assumeRole';
import { exchangeIn, tellingWhy } from './exchange';
import { readCredential } from './readCredential';
import { findSession, shareSession, wantedSession, withSession, type Session } from './sessions';
import { lendHelpers } from './tryConnection';

/** A session that is younger is not the reason for which a request has failed. */
const MIN_AGE_TO_RENEW_MS = 60_000;

/**
 * n8n's `preAuthentication`: a session for the hidden property. n8n stores what is returned with the
 * credential, so the next execution and other workers find it there. @throws CredentialError
 */
export async function preAuthenticate(
	this: IHttpRequestHelper,
	data: ICredentialDataDecryptedObject,
): Promise<IDataObject> {
	lendHelpers(data, this.helpers);
	const exchange = exchangeIn(data);
	return await tellingWhy(exchange, async () => {
		const { keys, role } = readCredential(data);
		if (!role) return {};
		// After a failed request of the HTTP Request node, whatever it has failed of: it would be sent again.
		const failed = exchange.session;
		const wanted = wantedSession({ keys, role }, data.session, failed ?? exchange.refusedSession);
		if (failed !== undefined && isYoung(findSession({ ...wanted, refused: undefined }))) return {};
		const session = await shareSession(
			wanted,
			async () => await assumeRole(this.helpers, { keys, role }, wanted.identity),
		);
		return keepsExpressions(this.helpers) ? { session: withSession(session, wanted) } : {};
	});
}

function isYoung(session: Session | undefined): boolean {
	return session !== undefined && Date.now() - session.issuedAt < MIN_AGE_TO_RENEW_MS;
}

/**
 * n8n 1.x stores all of the data that it has resolved for an item in place of the credential's expressions.
 * It hands over all of its helpers here, where n8n 2 hands over one: there, sessions stay in memory.
 */
function keepsExpressions(helpers: Helpers): boolean {
	return !('request' in helpers);
}
