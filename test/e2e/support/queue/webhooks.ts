/** Workflows that are started by HTTP, and what comes of them. */
import type { IDataObject } from 'n8n-workflow';

import type { WorkflowRecord } from '../../../../lab/n8n/run/records';
import { MANUAL_TRIGGER_NODE_TYPE } from '../../../../lab/engine/builtInNodes';
import { eventually } from '../eventually';
import type { SignedInServer } from '../n8nBed';
import { openAddress } from '../publish';

/** `onReceived`: answers at once. `lastNode`: answers at the end, with the last node's first item. */
export type AnswerTime = 'onReceived' | 'lastNode';

export interface WebhookAnswer {
	status: number;
	body: IDataObject;
}

export interface PublishedWorkflow {
	id: string;
	/** Starts an execution, which finds the body as `$json.body`. */
	send: (body: IDataObject) => Promise<WebhookAnswer>;
	/**
	 * Starts an execution with each of these bodies, of a workflow that answers at once.
	 *
	 * @returns their ids, newest first; n8n answers before it has stored them
	 */
	begin: (bodies: readonly IDataObject[]) => Promise<string[]>;
}

/** Stores a workflow with a webhook in place of its manual trigger, and turns it on. */
export async function publishWithWebhook(
	{ api, server }: SignedInServer,
	workflow: Omit<WorkflowRecord, 'id'>,
	answerTime: AnswerTime,
): Promise<PublishedWorkflow> {
	const path = workflow.name.toLowerCase().replace(/[^a-z]+/g, '-');
	const parameters = { httpMethod: 'POST', path, responseMode: answerTime, options: {} };
	const webhook = { type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters };
	const nodes = workflow.nodes.map((node) =>
		node.type === MANUAL_TRIGGER_NODE_TYPE ? { ...node, ...webhook } : node,
	);
	const id = await api.createWorkflow({ ...workflow, nodes });
	await api.activate(id);
	const url = await openAddress(server, `/webhook/${path}`);
	const send = async (body: IDataObject) => await post(url, body);
	const begin = async (bodies: readonly IDataObject[]) => {
		const before = await api.executionIds(id);
		await Promise.all(bodies.map(send));
		return await eventually('n8n has an execution for each request', async () => {
			const begun = (await api.executionIds(id)).filter((one) => !before.includes(one));
			return begun.length === bodies.length ? begun : undefined;
		});
	};
	return { id, send, begin };
}

async function post(url: string, body: IDataObject): Promise<WebhookAnswer> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as IDataObject };
}
