import { apiOperation } from '../items/apiOperation';
import type { Resource } from '../items/resource';
import { updateOperation } from './update.operation';

/** The person at the partner whom AWS turns to. */
export const allianceLead: Resource = {
	name: 'Alliance Lead',
	description: 'The person in your company whom AWS turns to',
	operations: {
		get: apiOperation({
			api: 'GetAllianceLeadContact',
			expects: 'Id',
			name: 'Get',
			action: 'Get alliance lead',
			description: 'Read whom AWS turns to',
		}),
		update: updateOperation,
	},
	defaultOperation: 'get',
};
