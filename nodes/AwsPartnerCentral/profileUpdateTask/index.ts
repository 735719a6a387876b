import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../items/operation';
import { startOperation } from './start.operation';

export const operationProperty: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'start',
	displayOptions: { show: { resource: ['profileUpdateTask'] } },
	options: [
		{
			name: 'Start',
			value: 'start',
			action: 'Start a profile update task',
			description: "Change a partner's public profile",
		},
	],
};

export const operations: Record<string, Operation> = {
	start: startOperation as Operation,
};
