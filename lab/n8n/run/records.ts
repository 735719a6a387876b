import type { IConnections, INode, IPinData, IWorkflowSettings } from 'n8n-workflow';

import type { Simulator } from '../../simulator';
import { credentialDataFor } from '../../package/credentialDataFor';

const CREDENTIAL_TYPE = 'awsPartnerCentralApi';

/** The name that the workflows in examples/ use. */
export const CREDENTIAL_NAME = 'AWS Partner Central account';

/** A credential as `n8n import:credentials` and the REST API take it, with its data in plain. */
export interface CredentialRecord {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** A workflow as n8n exports and imports it. */
export interface WorkflowRecord {
	id: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
	pinData?: IPinData;
	active?: boolean;
}

/** A credential that reaches a simulator; `changes` go on top of its data. */
export function simulatorCredential(
	simulator: Simulator,
	changes: Record<string, unknown> = {},
): CredentialRecord {
	return {
		id: 'partnerCentral01',
		name: CREDENTIAL_NAME,
		type: CREDENTIAL_TYPE,
		data: {
			...credentialDataFor(simulator),
			accessType: 'accessKey',
			stsEndpoint: simulator.stsEndpoint,
			testCatalog: 'AWS',
			...changes,
		},
	};
}

/** The workflow with every node that wants a credential of that type bound to the given one. */
export function bindCredential(
	workflow: WorkflowRecord,
	{ id, name, type }: CredentialRecord,
): WorkflowRecord {
	const nodes = workflow.nodes.map((node) =>
		node.credentials?.[type] === undefined
			? node
			: { ...node, credentials: { ...node.credentials, [type]: { id, name } } },
	);
	return { ...workflow, nodes };
}
