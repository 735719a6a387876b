import { createHash } from 'node:crypto';
import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';

/** A session as text, for example `{"token":"one","stale":false}`. */
interface Session {
	token: string;
	stale: boolean;
}

/** A credential that signs the body it sends, and can keep a session as AssumeRole does. */
export class ToyApi implements ICredentialType {
	name = 'toyApi';
	displayName = 'Toy API';
	properties: INodeProperties[] = [
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
		{ displayName: 'Use Session', name: 'useSession', type: 'boolean', default: false },
		{
			displayName: 'Key',
			name: 'key',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'Session',
			name: 'session',
			type: 'hidden',
			typeOptions: { expirable: true },
			default: '',
		},
	];

	authenticate: IAuthenticate = async (credentials, request) => {
		const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
		const headers: Record<string, string> = {
			'x-toy-signature': createHash('sha256').update(`${credentials.key}${body}`).digest('hex'),
		};
		if (credentials.useSession === true) {
			const session = JSON.parse(String(credentials.session)) as Session;
			if (session.stale)
				throw Object.assign(new Error('Session is stale'), { response: { status: 401 } });
			headers['x-toy-session'] = session.token;
		}
		return { ...request, body, headers: { ...request.headers, ...headers } };
	};

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<{ session: string }> {
		if (credentials.useSession !== true) return { session: 'none' };
		const session = (await this.helpers.httpRequest({
			method: 'POST',
			url: `${String(credentials.baseUrl)}/session`,
		})) as Session;
		return { session: JSON.stringify(session) };
	}

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}',
			url: '/whoami',
			method: 'POST',
			body: { hello: 1 },
		},
		rules: [
			{ type: 'responseCode', properties: { value: 403, message: 'The key is wrong' } },
			{
				type: 'responseSuccessBody',
				properties: { key: 'role', value: 'guest', message: 'Guests may not do this' },
			},
			// The declared type allows one kind of rule at a time; n8n itself does not mind.
		] as ICredentialTestRequest['rules'],
	};
}
