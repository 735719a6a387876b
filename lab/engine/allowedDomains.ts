import type {
	ICredentialDataDecryptedObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
} from 'n8n-workflow';
import type { Core } from './core';

/** What n8n 2 hands to `preAuthentication`: one helper, which keeps to the credential's Allowed HTTP Request Domains. */
export function withAllowedDomains(
	{ workflow }: Core,
	{ helpers }: IHttpRequestHelper,
	credentials: ICredentialDataDecryptedObject,
): IHttpRequestHelper {
	const httpRequest = async (options: IHttpRequestOptions): Promise<unknown> => {
		const allowedDomains = workflow.getCredentialOwnRequestAllowedDomains(credentials);
		return await helpers.httpRequest({ ...options, ...(allowedDomains && { allowedDomains }) });
	};
	return { helpers: { httpRequest } };
}

/** Settings that n8n adds to every type of credential. */
export function domainSettings(
	stored: ICredentialDataDecryptedObject,
): ICredentialDataDecryptedObject {
	const { allowedHttpRequestDomains, allowedDomains } = stored;
	return allowedHttpRequestDomains === undefined
		? {}
		: { allowedHttpRequestDomains, allowedDomains: allowedDomains ?? '' };
}
