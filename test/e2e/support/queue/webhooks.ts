/** Workflows that are started by HTTP, as nearly all are that run on workers. */
import type { IDataObject, IWebhookDescription } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';

import type { WorkflowRecord } from '../../../../scripts/n8n/run/records';
import { MANUAL_TRIGGER_NODE_TYPE } from '../../../support/engine/builtInNodes';
import type { N8nApi } from '../api';

const LOOK_INTERVAL_MS = 100;
const PATIENCE_MS = 60_000;

/** `onReceived`: answers at once. `lastNode`: answers with the last node's first item. */
export type AnswerTime = Extract<IWebhookDescription['responseMode'], 'onReceived' | 'lastNode'>;

export interface WebhookAnswer {
	status: number;
	body: IDataObject;
}

/** A workflow that n8n has published, and what starts it. */
export interface PublishedWorkflow {
	id: string;
	/** Sends a request, which starts an execution. */
	send: (body: IDataObject) => Promise<WebhookAnswer>;
}

/** Stores the workflow with a webhook in place of its manual trigger, and publishes it. */
export async function publishWithWebhook(
	api: N8nApi,
	workflow: Omit<WorkflowRecord, 'id'>,
	answerTime: AnswerTime,
): Promise<PublishedWorkflow> {
	const path = workflow.name.toLowerCase().replace(/[^a-z]+/g, '-');
	const nodes = workflow.nodes.map((node) =>
		node.type !== MANUAL_TRIGGER_NODE_TYPE
			? node
			: {
					...node,
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					webhookId: path,
					parameters: { httpMethod: 'POST', path, responseMode: answerTime, options: {} },
				},
	);
	const id = await api.createWorkflow({ ...workflow, nodes });
	await api.activate(id);
	const url = `${api.rest.url}/webhook/${path}`;
	await untilRegistered(url);
	return { id, send: async (body) => await post(url, body) };
}

/** n8n publishes a workflow some moments after it has answered. Asked with GET, it tells of POST. */
async function untilRegistered(url: string): Promise<void> {
	const deadlineMs = Date.now() + PATIENCE_MS;
	for (;;) {
		const answer = await (await fetch(url)).text();
		if (answer.includes('make a POST request')) return;
		if (Date.now() > deadlineMs) throw new Error(`n8n has not published ${url}: ${answer}`);
		await sleep(LOOK_INTERVAL_MS);
	}
}

async function post(url: string, body: IDataObject): Promise<WebhookAnswer> {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as IDataObject };
}
