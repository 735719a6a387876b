import type { ChatNodeMessage } from 'n8n-workflow';

import type { WorkflowRecord } from '../../../lab/n8n/run/records';
import type { N8nApi } from './api';
import type { SignedInServer } from './n8nBed';
import { eventually } from './eventually';
import { openAddress } from './publish';

/** States in which a workflow has not come to where it says something. */
const AT_WORK = ['new', 'running', 'unknown'];

/** n8n hands the links of its buttons to people only, whom it knows by their browser. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' };

/** A person at the public chat of a workflow whose chat trigger is called "Chat". */
export class Chat {
	private executionId = '';

	/** How often nodes had run when the workflow last said something. */
	private runs = 0;

	private constructor(
		private readonly api: N8nApi,
		private readonly address: string,
	) {}

	static async open({ server, api }: SignedInServer, { nodes }: WorkflowRecord): Promise<Chat> {
		const webhookId = nodes.find(({ name }) => name === 'Chat')?.webhookId;
		return new Chat(api, await openAddress(server, `/webhook/${webhookId}/chat`));
	}

	/** @returns what the workflow says next */
	async say(chatInput: string): Promise<ChatNodeMessage> {
		const response = await fetch(this.address, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ action: 'sendMessage', sessionId: 'of a person', chatInput }),
		});
		this.runs = 0;
		this.executionId = ((await response.json()) as { executionId: string }).executionId;
		return await this.hear();
	}

	/** Presses a button of what was said. @returns what the workflow says next */
	async press(said: ChatNodeMessage, label: string): Promise<ChatNodeMessage> {
		const buttons = typeof said === 'string' ? [] : said.buttons;
		const button = buttons.find(({ text }) => text === label);
		if (!button) throw new Error(`There is no button "${label}": ${JSON.stringify(said)}`);
		const { ok, status } = await fetch(button.link, { headers: BROWSER });
		if (!ok) throw new Error(`The button "${label}" was answered with ${status}.`);
		return await this.hear();
	}

	private async hear(): Promise<ChatNodeMessage> {
		return await eventually('the workflow says something', async () => {
			if (AT_WORK.includes(await this.api.readStatus(this.executionId))) return undefined;
			const run = await this.api.readExecution(this.executionId);
			const error = run.error();
			if (error) throw new Error(`The workflow has failed: ${error.message}`);
			const runs = Object.values(run.runData).flat().length;
			if (runs <= this.runs) return undefined;
			this.runs = runs;
			const { data } = run.task(run.data.resultData.lastNodeExecuted ?? '');
			return (data?.main ?? data?.ai_tool)?.[0]?.[0]?.sendMessage;
		});
	}
}
