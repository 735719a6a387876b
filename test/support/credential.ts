import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { authenticate } from '../../credentials/authenticate';

/** AWS's documented example keys. */
export const exampleKeys = {
	accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
	secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** The data of a credential with access keys; `changes` go on top. */
export function credentialData(
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		accessType: 'accessKey',
		...exampleKeys,
		sessionToken: '',
		useCustomEndpoint: false,
		endpoint: '',
		stsEndpoint: '',
		region: 'us-east-1',
		testCatalog: 'AWS',
		...changes,
	};
}

/** The data of a credential for another endpoint. */
export function customEndpoint(endpoint: string, changes: ICredentialDataDecryptedObject = {}) {
	return credentialData({ useCustomEndpoint: true, endpoint, ...changes });
}

export type SignedRequest = IHttpRequestOptions & {
	uri?: string;
	headers: Record<string, string | undefined>;
};

/** What the credential makes of a request; its members need not be those of n8n's own types. */
export async function signed(
	request: object,
	data: ICredentialDataDecryptedObject = credentialData(),
): Promise<SignedRequest> {
	return (await authenticate(data, request as IHttpRequestOptions)) as SignedRequest;
}

/** A call as a node makes it, before it is signed. */
export const unsignedCall = {
	method: 'POST',
	url: '/',
	headers: { 'X-Amz-Target': 'A.B' },
	body: { Catalog: 'AWS' },
};

/** Why a request is not signed: the error's name and text. */
export async function refusalOf(request: object, data = credentialData()): Promise<string> {
	const error: unknown = await signed(request, data).catch((reason: unknown) => reason);
	return error instanceof Error ? `${error.name}: ${error.message}` : 'was signed';
}
