import { Readable } from 'node:stream';
import {
	CancelProfileUpdateTaskCommand,
	GetPartnerCommand,
	GetProfileUpdateTaskCommand,
	ListPartnersCommand,
	PartnerCentralAccountClient,
	StartProfileUpdateTaskCommand,
	type StartProfileUpdateTaskCommandInput,
} from '@aws-sdk/client-partnercentral-account';
import { HttpResponse, type HttpRequest } from '@smithy/protocol-http';
import type { IAdditionalCredentialOptions, IHttpRequestOptions } from 'n8n-workflow';

import { signRequest } from '../../credentials/signRequest';
import {
	ItemCredential,
	type RequestContext,
} from '../../nodes/AwsPartnerCentral/transport/itemCredential';
import { sendRequest } from '../../nodes/AwsPartnerCentral/transport/sendRequest';
import { credentialData, exampleKeys, signed } from '../support/credential';
import { OWN_TASK, partner, localizedContent, wantedDetails } from '../support/domain';

/** Any of the client's commands; each has types of its own for what it takes and gives. */
type AnyCommand = Parameters<PartnerCentralAccountClient['send']>[0];

/** The request with which the official client would call the real service; nothing is sent. */
async function requestOfSdk(command: object, sessionToken?: string) {
	const requests: HttpRequest[] = [];
	const client = new PartnerCentralAccountClient({
		region: 'us-east-1',
		credentials: { ...exampleKeys, sessionToken },
		maxAttempts: 1,
		requestHandler: {
			handle: async (request: HttpRequest) => {
				requests.push(request);
				const headers = { 'content-type': 'application/x-amz-json-1.0' };
				const response = new HttpResponse({ statusCode: 500, headers, body: new Uint8Array() });
				return await Promise.resolve({ response });
			},
		},
	});
	await client.send(command as AnyCommand).catch(() => undefined);
	client.destroy();
	const [captured] = requests;
	if (!captured) throw new Error('The client sent nothing.');
	return { ...captured, body: new TextDecoder().decode(captured.body as Uint8Array) };
}

/** The node's call as it goes out: put together by the transport, signed by the credential. */
async function requestOfNode(
	operation: string,
	body: string,
	signingDate: Date,
	sessionToken = '',
) {
	let captured: object = {};
	const helpers = {
		httpRequestWithAuthentication: async (
			_type: string,
			options: IHttpRequestOptions,
			{ credentialsDecrypted }: IAdditionalCredentialOptions = {},
		) => {
			captured = await signed(options, credentialsDecrypted?.data);
			return { statusCode: 200, headers: {}, body: Readable.from([Buffer.from('{}')]) };
		},
	};
	const getCredentials = async () => credentialData({ sessionToken });
	const context = { helpers, getCredentials } as unknown as RequestContext;
	const request = { operation, body, timeoutMs: 1000, signingDate };
	await sendRequest(context, new ItemCredential(context), request, undefined);
	return captured as IHttpRequestOptions & { headers: Record<string, string> };
}

/** `20260301T120000Z` */
function parseAmzDate(text: string): Date {
	return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

const { Catalog, Identifier } = partner;
const commands: Array<[string, object]> = [
	['ListPartners', new ListPartnersCommand({ Catalog })],
	['GetPartner', new GetPartnerCommand(partner)],
	['GetProfileUpdateTask', new GetProfileUpdateTaskCommand(partner)],
	[
		'CancelProfileUpdateTask',
		new CancelProfileUpdateTaskCommand({ Catalog, Identifier, TaskId: OWN_TASK, ClientToken: 't' }),
	],
	[
		'StartProfileUpdateTask',
		new StartProfileUpdateTaskCommand({
			...partner,
			ClientToken: 't',
			TaskDetails: wantedDetails({
				Description: 'Zürich 東京 "quoted" \\',
				LocalizedContents: [localizedContent('ja-JP', { DisplayName: '東京ウィジェット' })],
				Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
			}) as StartProfileUpdateTaskCommandInput['TaskDetails'],
		}),
	],
];

describe.each(commands)('%s', (operation, command) => {
	test.each([undefined, 'session-token+/='])(
		'has the signature of the official client (token %s)',
		async (sessionToken) => {
			const sdk = await requestOfSdk(command, sessionToken);
			const { authorization, host: _host, ...headers } = sdk.headers;
			const date = parseAmzDate(headers['x-amz-date'] ?? '');
			const own = await signRequest(
				{
					method: sdk.method,
					url: new URL(`https://${sdk.hostname}${sdk.path}`),
					headers,
					body: sdk.body,
				},
				{ ...exampleKeys, sessionToken },
				{ service: 'partnercentral-account', region: 'us-east-1' },
				date,
			);
			expect(own.authorization).toBe(authorization);
		},
	);

	test('is the same call as that of the official client', async () => {
		const sdk = await requestOfSdk(command, 'session-token');
		const date = parseAmzDate(sdk.headers['x-amz-date'] ?? '');
		const node = await requestOfNode(operation, sdk.body, date, 'session-token');
		expect(node).toMatchObject({
			method: sdk.method,
			url: `${sdk.protocol}//${sdk.hostname}${sdk.path}`,
			body: sdk.body,
		});
		for (const name of [
			'content-type',
			'x-amz-target',
			'x-amz-date',
			'x-amz-content-sha256',
			'x-amz-security-token',
		]) {
			expect([name, node.headers[name]]).toEqual([name, sdk.headers[name]]);
		}
		expect(node.headers.date).toBeUndefined();
	});
});
