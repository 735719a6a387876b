import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { searchToys } from './searchToys';

/** Does what its parameter `action` says with every item, in the ways a careful node would. */
export class Toy implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Toy',
		name: 'toy',
		group: ['transform'],
		version: 1,
		description: 'A node that proves the test engine',
		defaults: { name: 'Toy' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'toyApi', required: false }],
		properties: [
			{ displayName: 'Action', name: 'action', type: 'string', default: 'report' },
			{ displayName: 'Value', name: 'value', type: 'string', default: '', required: true },
			{ displayName: 'Request', name: 'request', type: 'json', default: '{}' },
			{
				displayName: 'Kind',
				name: 'kind',
				type: 'options',
				options: [
					{ name: 'Red', value: 'red' },
					{ name: 'Blue', value: 'blue' },
				],
				default: 'red',
			},
			{
				displayName: 'Toy',
				name: 'toy',
				type: 'resourceLocator',
				default: { mode: 'list', value: '' },
				modes: [
					{
						displayName: 'From List',
						name: 'list',
						type: 'list',
						typeOptions: { searchListMethod: 'searchToys', searchable: true },
					},
					{
						displayName: 'By ID',
						name: 'id',
						type: 'string',
						validation: [
							{
								type: 'regex',
								properties: { regex: 'toy-[0-9]+', errorMessage: 'Not a toy ID' },
							},
						],
					},
				],
			},
		],
	};

	methods = { listSearch: { searchToys } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const tries = this.getContext('node') as { count?: number };
		tries.count = (tries.count ?? 0) + 1;
		const results: INodeExecutionData[] = [];
		for (const index of this.getInputData().keys()) {
			try {
				results.push({ json: await act(this, index, tries.count), pairedItem: { item: index } });
			} catch (error) {
				if (!this.continueOnFail()) throw error;
				const { message } = error as Error;
				results.push({
					json: { error: message, details: { code: 'Toy' } },
					pairedItem: { item: index },
				});
			}
		}
		return [results];
	}
}

async function act(n8n: IExecuteFunctions, index: number, tries: number): Promise<IDataObject> {
	const value = n8n.getNodeParameter('value', index) as string;
	const action = n8n.getNodeParameter('action', index) as string;
	switch (action) {
		case 'report':
			return report(n8n, index, value, tries);
		case 'request':
			return (await send(n8n, index)) as IDataObject;
		case 'waitForCancel':
			return await waitForCancel(n8n);
		case 'talk':
			n8n.sendMessageToUI(`working on ${value}`);
			n8n.addExecutionHints({ message: `Hint about ${value}`, location: 'outputPane' });
			n8n.logger.debug(`Log about ${value}`);
			return {};
		case 'succeedOnTry':
			if (tries < Number(value))
				throw new NodeOperationError(n8n.getNode(), `Try ${tries} failed`, { itemIndex: index });
			return { tries };
		case 'failIfBad':
			if (value.startsWith('bad'))
				throw new NodeOperationError(n8n.getNode(), `${value} is bad`, { itemIndex: index });
			return { value };
		case 'apiError':
			throw new NodeApiError(n8n.getNode(), { __type: 'Refused' } as JsonObject, {
				message: 'The toy service refuses',
				description: 'Ask again tomorrow',
				httpCode: '400',
				itemIndex: index,
			});
		case 'errorItem':
			return { error: value };
		default:
			throw new NodeOperationError(n8n.getNode(), `Unknown action "${action}"`);
	}
}

function report(n8n: IExecuteFunctions, index: number, value: string, tries: number): IDataObject {
	return {
		value,
		tries,
		kind: n8n.getNodeParameter('kind', index) as string,
		executionId: n8n.getExecutionId(),
		nodeId: n8n.getNode().id,
		mode: n8n.getMode(),
		timeoutSeconds: n8n.getWorkflowSettings().executionTimeout ?? null,
	};
}

async function send(n8n: IExecuteFunctions, index: number): Promise<unknown> {
	const request = n8n.getNodeParameter('request', index) as string | IHttpRequestOptions;
	const options = (
		typeof request === 'string' ? JSON.parse(request) : request
	) as IHttpRequestOptions;
	return await n8n.helpers.httpRequestWithAuthentication.call(n8n, 'toyApi', options);
}

async function waitForCancel(n8n: IExecuteFunctions): Promise<IDataObject> {
	const signal = n8n.getExecutionCancelSignal();
	n8n.sendMessageToUI('waiting');
	while (signal?.aborted === false)
		await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	return { sawCancel: true };
}
