import type { INodeParameters } from 'n8n-workflow';

import { readExamples } from '../../../lab/n8n/run/examples';
import {
	bindCredential,
	type CredentialRecord,
	type WorkflowRecord,
} from '../../../lab/n8n/run/records';
import type { N8nServer } from '../../../lab/n8n/run/n8nServer';
import type { N8nApi } from './api';
import { eventually } from './eventually';
import { setParameters } from './workflows';

/**
 * Stores a workflow of examples/ with a credential and turns it on.
 *
 * @param changes parameters on top of those of the named nodes
 * @param callers credential that its webhook asks callers for
 * @returns the workflow's id
 */
export async function publishExample(
	api: N8nApi,
	file: string,
	credential: CredentialRecord,
	changes: Record<string, INodeParameters> = {},
	callers?: CredentialRecord,
): Promise<string> {
	const { id: _, ...workflow } = setParameters(readExample(file), changes);
	if (callers) {
		const { type, name } = callers;
		const credentials = { [type]: { id: await api.createCredential(callers), name } };
		workflow.nodes = workflow.nodes.map((node) =>
			node.parameters.authentication === undefined ? node : { ...node, credentials },
		);
	}
	return await publish(api, workflow, [credential]);
}

/** Stores a workflow, with credentials for the nodes that want one of that type, and turns it on. @returns its id */
export async function publish(
	api: N8nApi,
	workflow: Omit<WorkflowRecord, 'id'>,
	credentials: readonly CredentialRecord[],
): Promise<string> {
	let bound: WorkflowRecord = { ...workflow, id: '' };
	for (const credential of credentials) {
		bound = bindCredential(bound, { ...credential, id: await api.createCredential(credential) });
	}
	const { id: _, ...record } = bound;
	const workflowId = await api.createWorkflow(record);
	await api.activate(workflowId);
	return workflowId;
}

/** A workflow of examples/. */
export function readExample(file: string): WorkflowRecord {
	const example = readExamples().find((candidate) => candidate.file === file);
	if (!example) throw new Error(`There is no example ${file}.`);
	return example.workflow;
}

/**
 * The address of a webhook or form. n8n answers before an activation has taken effect, so this waits
 * until n8n names the method among those of the address.
 *
 * @param path with its leading slash, `/webhook/…` or `/form/…`
 */
export async function openAddress({ url }: N8nServer, path: string): Promise<string> {
	return await eventually(`${path} takes requests`, async () => {
		const { headers } = await fetch(url + path, { method: 'OPTIONS', headers: { origin: url } });
		const methods = headers.get('access-control-allow-methods');
		return methods?.includes('POST') === true ? url + path : undefined;
	});
}
