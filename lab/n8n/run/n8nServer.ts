import { setTimeout as sleep } from 'node:timers/promises';

import type { ProcessGroup } from '../../process/processGroup';
import { freePort } from './freePort';
import { spawnN8n, type N8nSetup } from './n8nProcess';
import { RestClient } from './restClient';

/** n8n's REST API answers after 20 s on a small machine; several times that when it is busy. */
const START_TIMEOUT_MS = 240_000;
const LOOK_INTERVAL_MS = 250;

export interface ServerOptions extends N8nSetup {
	/** Default: a free one. */
	port?: number;
	/** Gives up the start. */
	signal?: AbortSignal;
}

/** A running `n8n start`. */
export class N8nServer {
	readonly rest: RestClient;

	private constructor(
		/** Where editor, REST API and webhooks are. */
		readonly url: string,
		readonly process: ProcessGroup,
	) {
		this.rest = new RestClient(url);
	}

	/**
	 * Starts n8n and waits until its REST API answers.
	 *
	 * @throws Error with n8n's last words when it ends or does not come up
	 */
	static async start({ port, signal, ...setup }: ServerOptions): Promise<N8nServer> {
		signal?.throwIfAborted();
		const n8nPort = port ?? (await freePort());
		const url = `http://127.0.0.1:${n8nPort}`;
		const environment = {
			N8N_PORT: String(n8nPort),
			N8N_EDITOR_BASE_URL: `http://localhost:${n8nPort}`,
			WEBHOOK_URL: url,
			...setup.environment,
		};
		const server = new N8nServer(url, await spawnN8n({ ...setup, environment }, ['start']));
		try {
			await server.waitUntilReady(signal);
			return server;
		} catch (error) {
			await server.stop();
			throw error;
		}
	}

	/** Asks n8n to end and waits until nothing of it is left. */
	async stop(): Promise<void> {
		await this.process.stop();
	}

	private async waitUntilReady(signal?: AbortSignal): Promise<void> {
		let ended = false;
		const whenEnded = () => {
			ended = true;
		};
		void this.process.ended.then(whenEnded, whenEnded);
		const deadlineMs = Date.now() + START_TIMEOUT_MS;
		while (!(await this.rest.isReady())) {
			signal?.throwIfAborted();
			if (ended) throw new Error(`n8n ended while it was starting:\n${this.process.lastLines()}`);
			if (Date.now() > deadlineMs) {
				throw new Error(`n8n did not come up in time:\n${this.process.lastLines()}`);
			}
			await sleep(LOOK_INTERVAL_MS);
		}
	}
}
