import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes } from 'n8n-workflow';

/** One signed request an item with n8n's helper, and nothing around it. */
export class Plain implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Plain',
		name: 'plain',
		group: ['transform'],
		version: 1,
		description: 'Sends one request an item',
		defaults: { name: 'Plain' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'plainApi', required: true }],
		properties: [
			{ displayName: 'Target', name: 'target', type: 'string', default: '' },
			{ displayName: 'Body', name: 'body', type: 'json', default: '{}' },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results: INodeExecutionData[] = [];
		for (const index of this.getInputData().keys()) {
			try {
				const json = (await this.helpers.httpRequestWithAuthentication.call(this, 'plainApi', {
					method: 'POST',
					url: '/',
					headers: {
						'content-type': 'application/x-amz-json-1.0',
						'x-amz-target': this.getNodeParameter('target', index) as string,
					},
					body: this.getNodeParameter('body', index) as string,
				})) as JsonObject;
				results.push({ json, pairedItem: { item: index } });
			} catch (error) {
				throw new NodeApiError(this.getNode(), error as JsonObject, { itemIndex: index });
			}
		}
		return [results];
	}
}
