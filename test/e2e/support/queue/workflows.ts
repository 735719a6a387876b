/** The two ways to wait for an update, as workflows that take a request `{ changes: [{ partnerId, profile }] }`. */
import type { IDataObject } from 'n8n-workflow';

import { readExamples } from '../../../../lab/n8n/run/examples';
import {
	bindCredential,
	type CredentialRecord,
	type WorkflowRecord,
} from '../../../../lab/n8n/run/records';
import { chain } from '../../../../lab/engine';
import { locator, NODE_TYPE, waiting } from '../../../support/partnerCentral';
import { setParameters } from '../workflows';

/** The node that waits. */
export const UPDATE_NODE = 'Update';

/** From 65 s on, n8n's Wait node puts an execution to sleep in the database. */
const SHORTEST_SLEEP_SECONDS = 66;

export function updateRequest(partnerId: string): IDataObject {
	return { changes: [{ partnerId, profile: { Description: `New words about ${partnerId}.` } }] };
}

/** Starts an update and waits for its end inside the node. */
export function waitInNode(name: string, credential: CredentialRecord): Omit<WorkflowRecord, 'id'> {
	const change = '$json.body.changes[0]';
	const node = {
		type: NODE_TYPE,
		name: UPDATE_NODE,
		parameters: {
			partner: locator(`={{ ${change}.partnerId }}`),
			updateMode: 'partial',
			profileInput: 'json',
			profileJson: `={{ ${change}.profile }}`,
			...waiting({ pollInterval: 0.5, maxPollInterval: 1, timeout: 600 }),
		},
		credentials: { [credential.type]: { id: credential.id, name: credential.name } },
	};
	return { ...chain([node]), name };
}

/** The example that looks from time to time and sleeps meanwhile, with the shortest real sleep. */
export function waitInLoop(credential: CredentialRecord): Omit<WorkflowRecord, 'id'> {
	const file = '11-wait-for-long-reviews.json';
	const example = readExamples().find((candidate) => candidate.file === file);
	if (!example) throw new Error(`There is no example ${file}.`);
	const { id: _, ...workflow } = setParameters(bindCredential(example.workflow, credential), {
		'Sample Changes': { jsonOutput: '={{ $json.body }}' },
		Pause: { amount: SHORTEST_SLEEP_SECONDS, unit: 'seconds' },
	});
	return workflow;
}
