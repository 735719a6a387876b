import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

/** The signing library as its documentation shows it. */
export class PlainApi implements ICredentialType {
	name = 'plainApi';

	displayName = 'Plain API';

	properties: INodeProperties[] = [
		{ displayName: 'Access Key ID', name: 'accessKeyId', type: 'string', default: '' },
		{
			displayName: 'Secret Access Key',
			name: 'secretAccessKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{ displayName: 'Endpoint', name: 'endpoint', type: 'string', default: '' },
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { accessKeyId, secretAccessKey, endpoint } = credentials as Record<string, string>;
		const url = new URL(endpoint as string);
		const signer = new SignatureV4({
			service: 'partnercentral-account',
			region: 'us-east-1',
			credentials: {
				accessKeyId: accessKeyId as string,
				secretAccessKey: secretAccessKey as string,
			},
			sha256: Sha256,
		});
		const { headers } = await signer.sign({
			method: 'POST',
			protocol: url.protocol,
			hostname: url.hostname,
			port: Number(url.port),
			path: '/',
			query: {},
			headers: { ...(options.headers as Record<string, string>), host: url.host },
			body: options.body,
		});
		return { ...options, url: url.href, headers };
	}
}
