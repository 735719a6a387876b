/**
 * Stand-ins for the few nodes of n8n-nodes-base that a workflow needs around the package under test. They hand
 * items on and do nothing else. n8n-nodes-base itself is too large to install for tests.
 */
import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describeNode, passOn } from './describeNode';

/** Emits the items of its parameter `items` (an array of JSON objects), whatever comes in. */
const ITEMS_NODE_TYPE = 'test.items';
export const MANUAL_TRIGGER_NODE_TYPE = 'n8n-nodes-base.manualTrigger';
export const NO_OP_NODE_TYPE = 'n8n-nodes-base.noOp';
export const STICKY_NOTE_NODE_TYPE = 'n8n-nodes-base.stickyNote';

async function emitItems(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getNodeParameter('items', 0, []);
	const list = (typeof items === 'string' ? JSON.parse(items) : items) as Array<
		INodeExecutionData['json']
	>;
	return [list.map((json) => ({ json }))];
}

export function builtInNodes(): Record<string, INodeType> {
	return {
		[MANUAL_TRIGGER_NODE_TYPE]: {
			description: describeNode('manualTrigger', { group: ['trigger'], inputs: [] }),
			execute: passOn,
		},
		[NO_OP_NODE_TYPE]: { description: describeNode('noOp'), execute: passOn },
		[STICKY_NOTE_NODE_TYPE]: {
			description: describeNode('stickyNote', { inputs: [], outputs: [] }),
			execute: passOn,
		},
		[ITEMS_NODE_TYPE]: {
			description: describeNode('items', {
				properties: [{ displayName: 'Items', name: 'items', type: 'json', default: '[]' }],
			}),
			execute: emitItems,
		},
	};
}

/** A type that is known by name only: fine while its output is pinned, an error when it is really executed. */
export function pinnedOnlyNode(type: string): INodeType {
	return {
		description: describeNode(type),
		async execute() {
			throw new Error(`The node type "${type}" is not installed here: pin its output`);
		},
	};
}
