import type { Operation } from './operation';

/** A resource of the node; its key in the list of resources is its value. */
export interface Resource {
	name: string;
	description?: string;
	/** By value, those that are needed most first: in this order n8n lists their actions. */
	operations: Record<string, Operation>;
	defaultOperation: string;
}
