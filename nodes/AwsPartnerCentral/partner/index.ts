import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../items/operation';
import { getOperation } from './get.operation';
import { getAllOperation } from './getAll.operation';

export const operationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'get',
	displayOptions: { show: { resource: ['partner'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get partner',
			description: 'Read a partner with its public profile',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many partners',
			description: 'List the partners of a catalog',
		},
	],
};

export const operations: Record<string, Operation> = {
	get: getOperation as Operation,
	getAll: getAllOperation as Operation,
};
