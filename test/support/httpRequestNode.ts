/** What n8n's HTTP Request node does with a credential and with its errors; n8n-nodes-base is too large for tests. */
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	IRequestOptions,
} from 'n8n-workflow';
import { describeNode } from '../../lab/engine/describeNode';
import { CREDENTIAL_TYPE } from './partnerCentral';

export const HTTP_REQUEST_TYPE = 'test.httpRequest';

/**
 * Parameters `url`, `target` (the operation of the service), `body` and `bodyType`, the node's Body Content Type:
 * `raw` (default), `json`, `form-urlencoded`, `multipart-form-data` or `binaryData`. A failed request is thrown, or
 * with Continue On Fail given as the item's `error` as it is, with all that n8n has attached to it.
 */
export const httpRequestType: INodeType = {
	description: describeNode('httpRequest', {
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: ['url', 'target', 'body', 'bodyType'].map((name) => ({
			displayName: name,
			name,
			type: 'string',
			default: '',
		})),
	}),
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const options: IRequestOptions = {
			headers: {
				'x-amz-target': `PartnerCentralAccount.${String(this.getNodeParameter('target', 0))}`,
			},
			method: 'POST',
			uri: this.getNodeParameter('url', 0) as string,
			...bodyOf(
				this.getNodeParameter('body', 0) as string,
				this.getNodeParameter('bodyType', 0) as string,
			),
			gzip: true,
			rejectUnauthorized: true,
			followRedirect: true,
			resolveWithFullResponse: true,
			timeout: 300_000,
		};
		try {
			const { body, headers, statusCode, statusMessage } =
				(await this.helpers.requestWithAuthentication.call(
					this,
					CREDENTIAL_TYPE,
					options,
				)) as IDataObject;
			return [[{ json: { body, headers, statusCode, statusMessage } }]];
		} catch (error) {
			if (this.continueOnFail()) return [[{ json: { error: error as IDataObject } }]];
			throw error;
		}
	},
};

/** As version 4 of n8n's node puts it into the request. */
function bodyOf(body: string, bodyType: string): Partial<IRequestOptions> {
	switch (bodyType) {
		case 'json':
			return { body: JSON.parse(body) as IDataObject, json: true };
		case 'form-urlencoded':
			return { form: JSON.parse(body) as IDataObject };
		case 'multipart-form-data':
			return { formData: JSON.parse(body) as IDataObject };
		case 'binaryData':
			return { body: Buffer.from(body) };
		default:
			return { body };
	}
}
