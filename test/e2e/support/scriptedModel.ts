import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';

import type { CredentialRecord } from '../../../lab/n8n/run/records';

/** A message of a conversation in OpenAI's format. */
export interface ChatMessage {
	role: 'system' | 'user' | 'assistant' | 'tool';
	content: string | null;
	tool_calls?: { function: { name: string } }[];
}

interface Tool {
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, { description?: string }> };
	};
}

/** What the model does next: it calls a tool with these arguments, or it says something. */
export type Turn = string | { tool: string; args: Record<string, unknown> };

/**
 * A language model on loopback whose turns are written by a test: n8n's OpenAI node talks to it as to any server
 * with OpenAI's chat completions.
 */
export class ScriptedModel {
	private turns: ((lastMessage: string) => Turn)[] = [];

	/** The conversation as the model was last shown it. */
	messages: ChatMessage[] = [];

	/** The tools that it was last offered. */
	tools: Tool[] = [];

	private constructor(private readonly server: Server) {}

	static async start(): Promise<ScriptedModel> {
		const server = createServer();
		const model = new ScriptedModel(server);
		server.on('request', (request: IncomingMessage, response) => {
			model.answer(request).then(
				(answer) => response.setHeader('content-type', 'application/json').end(answer),
				(error: unknown) => response.writeHead(400).end(String(error)),
			);
		});
		await once(server.listen(0, '127.0.0.1'), 'listening');
		return model;
	}

	/** @param turns Each gets to see the last message of the conversation: what a tool has answered, usually */
	play(turns: ((lastMessage: string) => Turn)[]): void {
		this.turns = turns;
	}

	/** For n8n's OpenAI node. */
	get credential(): CredentialRecord {
		const { port } = this.server.address() as AddressInfo;
		const data = { apiKey: 'of a test', url: `http://127.0.0.1:${port}/v1` };
		return { id: '', name: 'OpenAI account', type: 'openAiApi', data };
	}

	/** The tools that the model has called so far, each with what it was answered. */
	calls(): [tool: string, answer: string | null][] {
		const answers = this.messages.filter(({ role }) => role === 'tool');
		const calls = this.messages.flatMap(({ tool_calls: calls = [] }) => calls);
		return calls.map(({ function: { name } }, index) => [name, answers[index]?.content ?? null]);
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}

	private async answer(request: IncomingMessage): Promise<string> {
		type Body = { messages: ChatMessage[]; tools: Tool[]; model: string; stream?: boolean };
		const body = JSON.parse(await readText(request)) as Body;
		if (request.url !== '/v1/chat/completions' || body.stream === true) {
			throw new Error(`The scripted model does not know ${request.url}`);
		}
		this.messages = body.messages;
		this.tools = body.tools;
		const turn = this.turns.shift()?.(body.messages.at(-1)?.content ?? '');
		if (turn === undefined) throw new Error('The script has no more turns');
		return JSON.stringify({
			id: 'chatcmpl-1',
			object: 'chat.completion',
			created: 0,
			model: body.model,
			choices: [{ index: 0, ...choice(turn, body.messages.length) }],
			usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
		});
	}
}

function choice(turn: Turn, count: number) {
	if (typeof turn === 'string') {
		return { finish_reason: 'stop', message: { role: 'assistant', content: turn } };
	}
	const call = { name: turn.tool, arguments: JSON.stringify(turn.args) };
	const tool_calls = [{ id: `call_${count}`, type: 'function', function: call }];
	return { finish_reason: 'tool_calls', message: { role: 'assistant', content: null, tool_calls } };
}
