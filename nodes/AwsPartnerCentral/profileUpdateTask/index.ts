import type { Resource } from '../items/resource';
import { cancelOperation } from './cancel.operation';
import { getOperation } from './get.operation';
import { previewOperation } from './preview.operation';
import { startOperation } from './start.operation';

export const profileUpdateTask: Resource = {
	name: 'Profile Update Task',
	operations: {
		start: startOperation,
		preview: previewOperation,
		get: getOperation,
		cancel: cancelOperation,
	},
	defaultOperation: 'start',
};
