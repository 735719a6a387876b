import { apiOperation } from '../items/apiOperation';
import { listOperation } from '../items/listOperation';
import type { Resource } from '../items/resource';
import { createInSandboxOperation } from './createInSandbox.operation';

export const partner: Resource = {
	name: 'Partner',
	operations: {
		createInSandbox: createInSandboxOperation,
		get: apiOperation({
			api: 'GetPartner',
			expects: 'Id',
			name: 'Get',
			action: 'Get partner',
			description: 'Read a partner with its public profile',
		}),
		getAll: listOperation({
			api: 'ListPartners',
			action: 'Get many partners',
			description: 'List the partners of a catalog',
			unit: 'partners',
		}),
	},
	defaultOperation: 'get',
};
