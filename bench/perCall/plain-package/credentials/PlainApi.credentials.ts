import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { signRequest } from '../../../../credentials/signRequest';

/** Signs as the package does, so that what is compared is all else. */
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
		const {
			accessKeyId = '',
			secretAccessKey = '',
			endpoint = '',
		} = credentials as Record<string, string>;
		const url = new URL(endpoint);
		const headers = await signRequest(
			{
				method: 'POST',
				url,
				headers: options.headers as Record<string, string>,
				body: String(options.body),
			},
			{ accessKeyId, secretAccessKey },
			{ service: 'partnercentral-account', region: 'us-east-1' },
			new Date(),
		);
		return { ...options, url: url.href, headers };
	}
}
