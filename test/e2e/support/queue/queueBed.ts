import type { ProcessGroup } from '../../../../scripts/n8n/process/processGroup';
import type { N8nApi } from '../api';
import { N8nBed } from '../n8nBed';
import { startPostgres, startRedis, type Backend } from './backends';
import { printed } from './serverProgram';

/** A worker takes 10 s to start on a small machine, several times that on a busy one. */
const WORKER_TIMEOUT_MS = 240_000;

/**
 * How soon n8n notices that a worker is gone. A worker renews the locks of what it runs; an execution
 * without a lock has lost its worker. n8n's own values are 60, 10 and 30 s.
 */
const STALLED_SETTINGS = {
	QUEUE_WORKER_LOCK_DURATION: '12000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

/** A running `n8n worker`. */
export class Worker {
	constructor(
		private readonly bed: N8nBed,
		private readonly group: ProcessGroup,
	) {}

	/** Ids of the executions it has taken from the queue, in that order; a resumed one counts again. */
	get executions(): string[] {
		const lines = this.group.stdout.matchAll(/Worker started execution (\d+) /g);
		return [...lines].map(([, id]) => id ?? '');
	}

	/** Ends it at once, as a machine that fails does. */
	async kill(): Promise<void> {
		await this.group.kill();
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
		return await Promise.all(
			Array.from({ length: count }, async () => {
				const bed = new N8nBed(this.environment());
				const group = await bed.spawn(['worker', `--concurrency=${concurrency}`]);
				const worker = new Worker(bed, group);
				this.workers.push(worker);
				await printed(group, /n8n worker is now ready/, WORKER_TIMEOUT_MS);
				return worker;
			}),
		);
	}

	async stopWorkers(): Promise<void> {
		await Promise.all(this.workers.map((worker) => worker.close()));
		this.workers = [];
	}

	async close(): Promise<void> {
		await this.stopWorkers();
		await this.main?.close();
		await Promise.all(this.backends.map((backend) => backend.close()));
	}

	private environment(): NodeJS.ProcessEnv {
		const backends = this.backends.map(({ environment }) => environment);
		return Object.assign({ EXECUTIONS_MODE: 'queue', ...STALLED_SETTINGS }, ...backends);
	}
}
