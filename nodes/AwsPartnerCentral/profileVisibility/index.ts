import type { Resource } from '../items/resource';
import { getOperation } from './get.operation';
import { updateOperation } from './update.operation';

export const profileVisibility: Resource = {
	name: 'Profile Visibility',
	operations: { get: getOperation, update: updateOperation },
	defaultOperation: 'get',
};
