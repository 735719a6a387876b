import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../items/operation';
import { callOperation } from './call.operation';

export const operationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'call',
	displayOptions: { show: { resource: ['apiCall'] } },
	options: [
		{
			name: 'Call',
			value: 'call',
			action: 'Call any API operation',
			description: 'Send a request of your own to any operation of the service',
		},
	],
};

export const operations: Record<string, Operation> = { call: callOperation as Operation };
