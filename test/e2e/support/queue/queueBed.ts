import type { ProcessGroup } from '../../../../scripts/n8n/process/processGroup';
import type { N8nApi } from '../api';
import { N8nBed } from '../n8nBed';
import { startPostgres, startRedis, type Backend } from './backends';
import { printed } from './serverProgram';

/** A worker takes 10 s to start on a small machine, several times that on a busy one. */
const WORKER_TIMEOUT_MS = 240_000;

/** A process `n8n worker`, with a folder of its own. */
export class Worker {
	private readonly bed: N8nBed;

	private group: ProcessGroup | undefined;

	constructor(
		environment: NodeJS.ProcessEnv,
		/** How many executions it runs at once. */
		private readonly concurrency: number,
	) {
		this.bed = new N8nBed(environment);
	}

	/** Ids of the executions it has taken from the queue since its start, in that order; a resumed one counts again. */
	get executions(): string[] {
		const lines = this.group?.stdout.matchAll(/Worker started execution (\d+) /g) ?? [];
		return [...lines].map(([, id]) => id ?? '');
	}

	/** Waits until it takes executions. */
	async start(): Promise<void> {
		this.group = await this.bed.spawn(['worker', `--concurrency=${this.concurrency}`]);
		await printed(this.group, /n8n worker is now ready/, WORKER_TIMEOUT_MS);
	}

	/** Ends it at once, as a machine that fails does; it can be started again. */
	async kill(): Promise<void> {
		await this.group?.kill();
	}

	/** Ends it and removes its folder. */
	async close(): Promise<void> {
		await this.bed.close();
	}
}

/** n8n in queue mode: Redis, PostgreSQL, one main process, and workers, each with a folder of its own. */
export class QueueBed {
	private readonly backends: Backend[] = [];

	private workers: Worker[] = [];

	private main: N8nBed | undefined;

	private mainApi: N8nApi | undefined;

	get api(): N8nApi {
		if (!this.mainApi) throw new Error('n8n is not running.');
		return this.mainApi;
	}

	get url(): string {
		return this.api.rest.url;
	}

	/** Starts all but the workers. Whatever happens, {@link close} ends what has been started. */
	async open(): Promise<void> {
		for (const start of [startRedis, startPostgres]) this.backends.push(await start());
		this.main = new N8nBed(this.environment());
		this.mainApi = (await this.main.startServer()).api;
	}

	/** Starts workers side by side and waits until all of them take executions. */
	async startWorkers(count: number, concurrency: number): Promise<Worker[]> {
		const workers = Array.from(
			{ length: count },
			() => new Worker(this.environment(), concurrency),
		);
		this.workers.push(...workers);
		await Promise.all(workers.map((worker) => worker.start()));
		return workers;
	}

	async stopWorkers(): Promise<void> {
		await Promise.all(this.workers.map((worker) => worker.close()));
		this.workers = [];
	}

	/** Ends everything and removes the data, also after a failed start. */
	async close(): Promise<void> {
		try {
			await Promise.all([this.stopWorkers(), this.main?.close()]);
		} finally {
			await Promise.all(this.backends.map((backend) => backend.close()));
		}
	}

	private environment(): NodeJS.ProcessEnv {
		const backends = this.backends.map(({ environment }) => environment);
		return Object.assign({ EXECUTIONS_MODE: 'queue' }, ...backends);
	}
}
