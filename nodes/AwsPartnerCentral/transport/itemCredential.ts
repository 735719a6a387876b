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

/** What tells accounts and endpoints apart; none of it is secret. */
const ACCOUNT_SETTINGS = [
	'accessType',
	'accessKeyId',
	'roleArn',
	'useCustomEndpoint',
	'endpoint',
] as const;

/**
 * The node's credential with its expressions resolved for an item. n8n's request helper would resolve them
 * for the first item only. It is handed on unread.
 */
export class ItemCredential {
	private unused: ICredentialDataDecryptedObject | undefined;

	/** @param itemIndex Triggers and lists have none. */
	constructor(
		private readonly context: RequestContext,
		private readonly itemIndex?: number,
	) {}

	/**
	 * A short key of the account for which the credential stands, that reveals nothing of it: what is known of one
	 * account (quotas, partners) must not be taken for another's.
	 * @throws RequestNotSentError when the credential is missing, or an expression in it fails for this item
	 */
	async accountKey(): Promise<string> {
		const data = await this.read();
		this.unused = data;
		const settings = ACCOUNT_SETTINGS.map((name) => String(data[name] ?? '').trim());
		return createHash('sha256').update(JSON.stringify(settings), 'utf8').digest('hex').slice(0, 16);
	}

	/**
	 * For one request: the first has what the account was read from, all others read anew, because n8n keeps a
	 * role's session in what it stores, and a long wait may outlast the keys.
	 * @throws RequestNotSentError
	 */
	async forRequest(): Promise<ICredentialDataDecryptedObject> {
		const data = this.unused ?? (await this.read());
		this.unused = undefined;
		return data;
	}

	private async read(): Promise<ICredentialDataDecryptedObject> {
		try {
			return await this.context.getCredentials(CREDENTIAL_TYPE, this.itemIndex);
		} catch (error) {
			throw unreadableCredential(error);
		}
	}
}

function unreadableCredential(error: unknown): RequestNotSentError {
	const reason = error instanceof Error ? error.message : String(error);
	return new RequestNotSentError(
		`The credential could not be read: ${withoutSecrets(reason)}`,
		'Choose a credential in the node, and check the expressions in it. Nothing was sent to AWS Partner Central.',
	);
}
