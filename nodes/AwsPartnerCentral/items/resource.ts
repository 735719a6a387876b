import type { Operation } from './operation';

/** A resource of the node; its key in the list of resources is its value. */
export interface Resource {
	name: string;
	description?: string;
	/** By value, in the order of their names. */
	operations: Record<string, Operation>;
	defaultOperation: string;
}
