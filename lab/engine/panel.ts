/** What n8n sets up to fill a list in the panel of a node that is being edited. */
import type { LoadOptionsContext } from 'n8n-core';
import type { INode, INodeType } from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import type { CredentialStore } from './credentialStore';
import type { ExecutionContext } from './execution';
import type { PanelNode } from './types';
import { prepareWorkflow } from './workflows';

export interface Panel {
	nodeType: INodeType;
	node: INode;
	context: LoadOptionsContext;
}

const NODE_NAME = 'Temp-Node';

export function openPanel(
	{ core, nodeTypes, credentialsHelper }: ExecutionContext,
	store: CredentialStore,
	{ type, typeVersion = 1, parameters = {}, credentials = {} }: PanelNode,
): Panel {
	const edited: INode = {
		id: 'panel',
		name: NODE_NAME,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.entries(credentials).map(([key, name]) => [key, { id: null, name }]),
		),
	};
	const workflow = new core.workflow.Workflow({
		...prepareWorkflow({ nodes: [edited], connections: {} }, store),
		active: false,
		nodeTypes,
	});
	const node = workflow.nodes[NODE_NAME] as INode;
	const additionalData = additionalDataOf(credentialsHelper, { currentNodeParameters: parameters });
	return {
		nodeType: nodeTypes.getByNameAndVersion(type, typeVersion),
		node,
		context: new core.core.LoadOptionsContext(workflow, node, additionalData, ''),
	};
}
