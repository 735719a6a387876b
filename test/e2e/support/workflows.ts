import type { INodeParameters } from 'n8n-workflow';

import type { CredentialRecord, WorkflowRecord } from '../../../lab/n8n/run/records';
import type { Simulator } from '../../../lab/simulator';
import { chain, type NodeInput } from '../../../lab/engine';
import type { N8nApi } from './api';

/** What turns the data of a simulator's credential into one that takes on the simulator's role. */
export function assumeRole({ roleArn }: Simulator): Record<string, unknown> {
	return { accessType: 'assumeRole', roleArn, roleSessionName: 'n8n-e2e' };
}

/** Stores the credential, and a workflow of a node that uses it. @returns the workflow's id */
export async function createWorkflowWith(
	api: N8nApi,
	node: NodeInput,
	credential: CredentialRecord,
): Promise<string> {
	const id = await api.createCredential(credential);
	const credentials = { [credential.type]: { id, name: credential.name } };
	return await api.createWorkflow({ ...chain([{ ...node, credentials }]), name: 'Test' });
}

/**
 * The workflow with Code nodes in place of those whose output is pinned. n8n's command `execute` does
 * not know pinned data: it would run the nodes themselves, Google Sheets for one.
 */
export function generatePinnedData({ pinData = {}, ...workflow }: WorkflowRecord): WorkflowRecord {
	const nodes = workflow.nodes.map((node) => {
		const items = pinData[node.name];
		if (items === undefined) return node;
		const { credentials: _, ...others } = node;
		const parameters: INodeParameters = { jsCode: `return ${JSON.stringify(items)};` };
		return { ...others, type: 'n8n-nodes-base.code', typeVersion: 2, parameters };
	});
	return { ...workflow, nodes };
}

/**
 * The workflow with other parameters on top of those of the named nodes.
 *
 * @throws Error for a node that the workflow does not have
 */
export function setParameters(
	workflow: WorkflowRecord,
	changes: Record<string, INodeParameters>,
): WorkflowRecord {
	const names = workflow.nodes.map(({ name }) => name);
	for (const name of Object.keys(changes)) {
		if (!names.includes(name)) throw new Error(`"${workflow.name}" has no node "${name}".`);
	}
	const nodes = workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...changes[node.name] },
	}));
	return { ...workflow, nodes };
}
