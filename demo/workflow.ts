import type { IDataObject, INode } from 'n8n-workflow';

import type { WorkflowExport } from '../lab/engine';
import { exampleText } from '../lab/package/examples';

export const EXAMPLE = '03-sync-profiles-from-spreadsheet.json';
export const PROFILE_NODE = 'Update Profile';
const SHEET_NODE = 'Read Partner Profiles';

/** A row as translators deliver them: the columns belong to its locale, and what is not in it stays. */
const TRANSLATION: IDataObject = {
	row_number: 8,
	'Partner ID': 'partner-exampleaws006',
	Locale: 'de-DE',
	Description:
		'Gateways und Kameras für Läden und Lager, vom ersten Start bis zum letzten Update mit AWS IoT verwaltet.',
	Notes: 'A translation: the column Locale says which one',
};

/**
 * The example as it lies in the folder, with one more row and in the mode in which a row need not be the
 * whole profile.
 */
export function demoWorkflow(): WorkflowExport {
	const workflow = JSON.parse(exampleText(EXAMPLE)) as WorkflowExport;
	rowsOf(workflow).push({ json: TRANSLATION });
	const profile = profileNode(workflow);
	// The table of the demo says itself what the steps behind the node sort out.
	profile.onError = 'continueErrorOutput';
	delete workflow.connections[PROFILE_NODE];
	const node: IDataObject = profile.parameters;
	Object.assign(node, { updateMode: 'partial', output: 'raw' });
	// The websites and logos are made up, and the demo runs without the internet.
	node.options = { ...(node.options as IDataObject), checkAddresses: 'off' };
	return workflow;
}

/** The same workflow, but its node only tells what would change. */
export function asPreview(workflow: WorkflowExport): WorkflowExport {
	const preview = structuredClone(workflow);
	const { parameters } = profileNode(preview);
	parameters.operation = 'preview';
	delete parameters.waitForCompletion;
	delete parameters.waitOptions;
	return preview;
}

/** The rows of the sheet; their Notes say what is special about them. */
export function sheetRows(workflow: WorkflowExport): IDataObject[] {
	return rowsOf(workflow).map(({ json }) => json);
}

function rowsOf({ pinData }: WorkflowExport): Array<{ json: IDataObject }> {
	const rows = pinData?.[SHEET_NODE];
	if (rows === undefined) throw new Error(`${EXAMPLE} has no data for "${SHEET_NODE}".`);
	return rows;
}

function profileNode({ nodes }: WorkflowExport): INode {
	const node = nodes.find(({ name }) => name === PROFILE_NODE);
	if (node === undefined) throw new Error(`${EXAMPLE} has no node "${PROFILE_NODE}".`);
	return node;
}
