import type { IConnections, INode, IPinData, IWorkflowSettings } from 'n8n-workflow';

import type { Simulator } from '../../simulator';
import { credentialDataFor } from '../../package/credentialDataFor';
import { EXAMPLES_CREDENTIAL, ROLES_CREDENTIAL } from '../../package/examples';
import { CREDENTIAL_TYPE } from '../../package/names';

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
		name: EXAMPLES_CREDENTIAL,
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

/** A credential whose role comes from the row, for the example of several accounts. */
export function roleOfRowCredential(simulator: Simulator): CredentialRecord {
	const { externalId } = simulator;
	const roleArn = "={{ $json['Role ARN'] }}";
	return {
		...simulatorCredential(simulator, { accessType: 'assumeRole', roleArn, externalId }),
		id: 'partnerCentral02',
		name: ROLES_CREDENTIAL,
	};
}

/**
 * The workflow with every node that wants a credential of that type bound to the one with the name it uses, or
 * else to the first.
 */
export function bindCredential(
	workflow: WorkflowRecord,
	first: CredentialRecord,
	...others: CredentialRecord[]
): WorkflowRecord {
	const nodes = workflow.nodes.map((node) => {
		const wanted = node.credentials?.[first.type];
		if (wanted === undefined) return node;
		const { id, name, type } = others.find((other) => other.name === wanted.name) ?? first;
		return { ...node, credentials: { ...node.credentials, [type]: { id, name } } };
	});
	return { ...workflow, nodes };
}
