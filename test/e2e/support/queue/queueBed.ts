import type { ProcessGroup } from '../../../../lab/process/processGroup';
import { N8nBed, type SignedInServer } from '../n8nBed';
import { startPostgres, startRedis, type Backend } from './backends';
import { printed } from './serverProgram';

/**
 * How long n8n counts on a worker that does not answer. After that it throws away what it knows of the
 * worker's executions, and there is nothing left to retry. Its default of a minute is short on a busy machine.
 */
const LOCK_DURATION_MS = 600_000;

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
		await printed(this.group, /n8n worker is now ready/);
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

	private mainBed: N8nBed | undefined;

	private signedIn: SignedInServer | undefined;

	/** The main process. */
	get main(): SignedInServer {
		if (!this.signedIn) throw new Error('n8n is not running.');
		return this.signedIn;
	}

	/** Starts all but the workers. Whatever happens, {@link close} ends what has been started. */
	async open(): Promise<void> {
		for (const start of [startRedis, startPostgres]) this.backends.push(await start());
		this.mainBed = new N8nBed(this.environment());
		this.signedIn = await this.mainBed.startServer();
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
			await Promise.all([this.stopWorkers(), this.mainBed?.close()]);
		} finally {
			await Promise.all(this.backends.map((backend) => backend.close()));
		}
	}

	private environment(): NodeJS.ProcessEnv {
		const backends = this.backends.map(({ environment }) => environment);
		const settings = {
			EXECUTIONS_MODE: 'queue',
			QUEUE_WORKER_LOCK_DURATION: String(LOCK_DURATION_MS),
		};
		return Object.assign(settings, ...backends);
	}
}
