import { createHash } from 'crypto';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { withoutSecrets } from '../../../partner-central/service/withoutSecrets';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

export const CREDENTIAL_TYPE = 'awsPartnerCentralApi';

/**
 * The node's credential with its expressions resolved for an item. n8n's request helper would resolve them
 * for the first item only. It is handed on unread. @throws RequestNotSentError
 */
export async function readItemCredential(
	context: RequestContext,
	itemIndex: number | undefined,
): Promise<ICredentialDataDecryptedObject> {
	try {
		return await context.getCredentials(CREDENTIAL_TYPE, itemIndex);
	} catch (error) {
		throw unreadableCredential(error);
	}
}

function unreadableCredential(error: unknown): RequestNotSentError {
	const reason = error instanceof Error ? error.message : String(error);
	return new RequestNotSentError(
		`The credential could not be read: ${withoutSecrets(reason)}`,
		'Choose a credential in the node, and check the expressions in it. Nothing was sent to AWS Partner Central.',
	);
}

/** What tells accounts and endpoints apart; none of it is secret. */
const ACCOUNT_SETTINGS = [
	'accessType',
	'accessKeyId',
	'roleArn',
	'useCustomEndpoint',
	'endpoint',
] as const;

/**
 * A short key of the account for which an item's credential stands, that reveals nothing of it: what is known
 * of one account (quotas, partners) must not be taken for another's.
 * @throws RequestNotSentError when the credential is missing, or an expression in it fails for this item
 */
export async function readAccountKey(context: RequestContext, itemIndex?: number): Promise<string> {
	const data = await readItemCredential(context, itemIndex);
	const settings = ACCOUNT_SETTINGS.map((name) => String(data[name] ?? '').trim());
	return createHash('sha256').update(JSON.stringify(settings), 'utf8').digest('hex').slice(0, 16);
}
