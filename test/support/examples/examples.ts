/** The workflows in examples/, and what tests want to know about them. */
import type { IDataObject, INode } from 'n8n-workflow';
import type { WorkflowExport } from '../../../lab/engine';
import { EXAMPLES_CREDENTIAL, exampleText, ROLES_CREDENTIAL } from '../../../lab/package/examples';
import { PACKAGE_NAME } from '../../../lab/package/names';

export { EXAMPLES_CREDENTIAL, exampleFiles } from '../../../lab/package/examples';

export function credentialNameOf(file: string): string {
	return file === '13-update-several-accounts.json' ? ROLES_CREDENTIAL : EXAMPLES_CREDENTIAL;
}

export function readExample(file: string): WorkflowExport {
	return JSON.parse(exampleText(file)) as WorkflowExport;
}

export function ownNodes(workflow: WorkflowExport): INode[] {
	return workflow.nodes.filter(({ type }) => type.startsWith(`${PACKAGE_NAME}.`));
}

export function nodeOf(workflow: WorkflowExport, name: string): INode {
	const node = workflow.nodes.find((candidate) => candidate.name === name);
	if (!node) throw new Error(`"${workflow.name}" has no node "${name}"`);
	return node;
}

/** The ends of all connections, with the type of both ends. */
export function linksOf({ connections }: WorkflowExport) {
	return Object.entries(connections).flatMap(([from, byType]) =>
		Object.entries(byType).flatMap(([fromType, outputs]) =>
			outputs.flatMap((links, outputIndex) =>
				(links ?? []).map(({ node, type, index }) => ({
					from,
					fromType,
					outputIndex,
					to: node,
					toType: type,
					inputIndex: index,
				})),
			),
		),
	);
}

/** Names that expressions refer to, as in `$('Read Rows').item`. */
export function nodesNamedInExpressions({ parameters }: INode): string[] {
	return [...JSON.stringify(parameters).matchAll(/\$\('([^']+)'\)/g)].map(([, name]) => name ?? '');
}

/** What a node of type Edit Fields in JSON mode emits. */
export function sampleOf(workflow: WorkflowExport, name: string): IDataObject {
	return JSON.parse(nodeOf(workflow, name).parameters.jsonOutput as string) as IDataObject;
}
