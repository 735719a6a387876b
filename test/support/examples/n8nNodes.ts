/**
 * Node types of n8n that the examples use, with the versions that n8n 2.41.1 has (`dist/types/nodes.json` of
 * n8n-nodes-base and @n8n/n8n-nodes-langchain; reviews by people have the versions of what they are made from).
 */
export const n8nNodes: Readonly<Record<string, readonly number[]>> = {
	'n8n-nodes-base.convertToFile': [1, 1.1],
	'n8n-nodes-base.extractFromFile': [1, 1.1],
	'n8n-nodes-base.form': [1, 2.3, 2.4, 2.5],
	'n8n-nodes-base.formTrigger': [1, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6],
	'n8n-nodes-base.googleSheets': [1, 2, 3, 4, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7],
	'n8n-nodes-base.if': [1, 2, 2.1, 2.2, 2.3],
	'n8n-nodes-base.manualTrigger': [1],
	'n8n-nodes-base.merge': [1, 2, 2.1, 3, 3.1, 3.2],
	'n8n-nodes-base.noOp': [1],
	'n8n-nodes-base.readWriteFile': [1, 1.1],
	'n8n-nodes-base.respondToWebhook': [1, 1.1, 1.2, 1.3, 1.4, 1.5],
	'n8n-nodes-base.scheduleTrigger': [1, 1.1, 1.2, 1.3, 1.4],
	'n8n-nodes-base.set': [1, 2, 3, 3.1, 3.2, 3.3, 3.4, 3.5],
	'n8n-nodes-base.splitInBatches': [1, 2, 3],
	'n8n-nodes-base.splitOut': [1],
	'n8n-nodes-base.stickyNote': [1],
	'n8n-nodes-base.summarize': [1, 1.1],
	'n8n-nodes-base.switch': [1, 2, 3, 3.1, 3.2, 3.3, 3.4],
	'n8n-nodes-base.wait': [1, 1.1],
	'n8n-nodes-base.webhook': [1, 1.1, 2, 2.1],
	'@n8n/n8n-nodes-langchain.agent': [
		1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2, 3, 3.1,
	],
	'@n8n/n8n-nodes-langchain.chat': [1, 1.1, 1.2, 1.3],
	'@n8n/n8n-nodes-langchain.chatHitlTool': [1, 1.1, 1.2, 1.3],
	'@n8n/n8n-nodes-langchain.chatTrigger': [1, 1.1, 1.2, 1.3, 1.4, 1.5],
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': [1, 1.1, 1.2, 1.3],
	'@n8n/n8n-nodes-langchain.memoryBufferWindow': [1, 1.1, 1.2, 1.3, 1.4],
};

/** Nodes that n8n finds by a path or by the node's own `webhookId`. */
export const nodesWithWebhookId: readonly string[] = [
	'n8n-nodes-base.form',
	'n8n-nodes-base.formTrigger',
	'n8n-nodes-base.wait',
	'n8n-nodes-base.webhook',
	'@n8n/n8n-nodes-langchain.chat',
	'@n8n/n8n-nodes-langchain.chatHitlTool',
	'@n8n/n8n-nodes-langchain.chatTrigger',
];
