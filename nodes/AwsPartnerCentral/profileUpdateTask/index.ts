import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../items/operation';
import { cancelOperation } from './cancel.operation';
import { getOperation } from './get.operation';
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
			name: 'Cancel',
			value: 'cancel',
			action: 'Cancel profile update task',
			description: 'Stop an update before it is published',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get profile update task',
			description: "Look at a partner's latest update, or wait for its end",
		},
		{
			name: 'Start',
			value: 'start',
			action: 'Start profile update task',
			description: "Change a partner's public profile",
		},
	],
};

export const operations: Record<string, Operation> = {
	cancel: cancelOperation as Operation,
	get: getOperation as Operation,
	start: startOperation as Operation,
};
