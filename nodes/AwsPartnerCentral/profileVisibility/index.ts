import { apiOperation } from '../items/apiOperation';
import type { Resource } from '../items/resource';
import { updateOperation } from './update.operation';

export const profileVisibility: Resource = {
	name: 'Profile Visibility',
	operations: {
		get: apiOperation({
			api: 'GetProfileVisibility',
			expects: 'Visibility',
			name: 'Get',
			action: 'Get profile visibility',
			description: 'Read whether a profile is public or private',
		}),
		update: updateOperation,
	},
	defaultOperation: 'get',
};
