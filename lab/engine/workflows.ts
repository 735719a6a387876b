/** Makes small workflows for tests, and prepares exported ones for a run. */
import type { IConnections, INode, IWorkflowSettings } from 'n8n-workflow';
import { MANUAL_TRIGGER_NODE_TYPE } from './builtInNodes';
import type { CredentialStore } from './credentialStore';
import type { NodeInput, WorkflowExport } from './types';

export const START_NODE = 'Start';

const GRID_PX = 220;

/**
 * A manual trigger called "Start" followed by the given nodes in a row, each first output to the next node's input.
 * A node without a name is called by the last part of its type.
 */
export function chain(nodes: NodeInput[], settings?: IWorkflowSettings): WorkflowExport {
	const all = [{ type: MANUAL_TRIGGER_NODE_TYPE, name: START_NODE }, ...nodes].map(completeNode);
	const workflow: WorkflowExport = { name: 'Test', nodes: all, connections: {} };
	if (settings) workflow.settings = settings;
	for (const [index, node] of all.entries()) {
		const next = all[index + 1];
		if (next) connect(workflow, node.name, next.name);
	}
	return workflow;
}

/** Adds a node that hangs on one output of another. */
export function branch(
	workflow: WorkflowExport,
	from: string,
	outputIndex: number,
	input: NodeInput,
): WorkflowExport {
	const node = completeNode(input, workflow.nodes.length);
	workflow.nodes.push(node);
	connect(workflow, from, node.name, outputIndex);
	return workflow;
}

export function connect(
	{ connections }: { connections: IConnections },
	from: string,
	to: string,
	outputIndex = 0,
	inputIndex = 0,
): void {
	const outputs = ((connections[from] ??= {}).main ??= []);
	while (outputs.length <= outputIndex) outputs.push([]);
	(outputs[outputIndex] ??= []).push({
		node: to,
		type: 'main',
		index: inputIndex,
	});
}

function completeNode(input: NodeInput, index: number): INode {
	const name = input.name ?? input.type.split('.').at(-1) ?? input.type;
	return {
		id: `node-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
		name,
		typeVersion: 1,
		position: [index * GRID_PX, 0],
		...input,
		parameters: input.parameters ?? {},
	};
}

/** A copy whose nodes have the ids of the stored credentials of the same name. */
export function prepareWorkflow(workflow: WorkflowExport, store: CredentialStore): WorkflowExport {
	const copy = JSON.parse(JSON.stringify(workflow)) as WorkflowExport;
	for (const node of copy.nodes) {
		for (const details of Object.values(node.credentials ?? {})) {
			const stored = store.find(details.name);
			if (stored) details.id = stored.id;
		}
	}
	return copy;
}
