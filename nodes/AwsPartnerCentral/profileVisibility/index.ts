import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../items/operation';
import { getOperation } from './get.operation';
import { updateOperation } from './update.operation';

export const operationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'get',
	displayOptions: { show: { resource: ['profileVisibility'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get profile visibility',
			description: 'Read whether a profile is public or private',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update profile visibility',
			description: 'Make a profile public or private',
		},
	],
};

export const operations: Record<string, Operation> = {
	get: getOperation as Operation,
	update: updateOperation as Operation,
};
