import type { Resource } from '../items/resource';
import { cancelOperation } from './cancel.operation';
import { getOperation } from './get.operation';
import { startOperation } from './start.operation';

export const profileUpdateTask: Resource = {
	name: 'Profile Update Task',
	operations: { start: startOperation, get: getOperation, cancel: cancelOperation },
	defaultOperation: 'start',
};
