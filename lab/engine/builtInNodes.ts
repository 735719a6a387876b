/**
 * Stand-ins for the few nodes of n8n-nodes-base that a workflow needs around the package under test. They hand
 * items on and do nothing else. n8n-nodes-base itself is too large to install for tests.
 */
import type { INodeType } from 'n8n-workflow';
import { describeNode, passOn } from './describeNode';

export const MANUAL_TRIGGER_NODE_TYPE = 'n8n-nodes-base.manualTrigger';
export const NO_OP_NODE_TYPE = 'n8n-nodes-base.noOp';
export const STICKY_NOTE_NODE_TYPE = 'n8n-nodes-base.stickyNote';

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
