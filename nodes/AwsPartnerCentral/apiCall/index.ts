import type { Resource } from '../items/resource';
import { callOperation } from './call.operation';

export const apiCall: Resource = {
	name: 'API Call',
	description: 'Any other operation of the API, with a request of your own',
	operations: { call: callOperation },
	defaultOperation: 'call',
};
