import type { Resource } from '../items/resource';
import { getOperation } from './get.operation';
import { getAllOperation } from './getAll.operation';

export const partner: Resource = {
	name: 'Partner',
	operations: { get: getOperation, getAll: getAllOperation },
	defaultOperation: 'get',
};
