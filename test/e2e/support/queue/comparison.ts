/** What waiting costs: counts that hold on every machine, and times of this one. */
import type { Simulator } from '../../../../lab/simulator';
import type { Run } from '../../../../lab/engine';
import type { N8nApi } from '../api';
import { eventually } from '../eventually';
import type { PublishedWorkflow } from './webhooks';
import { updateRequest } from './workflows';

export interface Batch {
	/** Executions of the batch, which have ended. */
	runs: Run[];
	/** How many updates were in progress in the service at once, at most. */
	mostInProgress: number;
	/** From the first request to the start of the last update. */
	lastStartAfterMs: number;
	/** From the first request to the end of the last execution. */
	endAfterMs: number;
	/** How long an execution kept a worker busy, on average. */
	slotMsPerUpdate: number;
}

/** Updates of these partners, all asked for at once, each by an execution of its own. */
export class RunningBatch {
	private constructor(
		private readonly api: N8nApi,
		private readonly simulator: Simulator,
		private readonly partners: readonly string[],
		readonly executionIds: readonly string[],
		private readonly sentAtMs: number,
	) {}

	/** @param workflow answers at once */
	static async send(
		api: N8nApi,
		simulator: Simulator,
		workflow: PublishedWorkflow,
		partners: readonly string[],
	): Promise<RunningBatch> {
		const sentAtMs = Date.now();
		const ids = await workflow.begin(partners.map(updateRequest));
		return new RunningBatch(api, simulator, partners, ids, sentAtMs);
	}

	/** Waits until all of them sleep in n8n's database. */
	async asleep(): Promise<void> {
		await eventually('all executions of the batch sleep', async () => {
			const statuses = await Promise.all(this.executionIds.map((id) => this.api.readStatus(id)));
			return statuses.every((status) => status === 'waiting') ? true : undefined;
		});
	}

	async end(): Promise<Batch> {
		const runs = await Promise.all(this.executionIds.map((id) => this.api.waitForExecution(id)));
		const endAfterMs = Date.now() - this.sentAtMs;
		const tasks = this.partners.flatMap((partnerId) => this.simulator.tasksOf(partnerId));
		const starts = tasks.map(({ StartedAt }) => Date.parse(StartedAt));
		const ends = tasks.map(({ EndedAt = '' }) => Date.parse(EndedAt));
		const inProgressAt = (ms: number) =>
			starts.filter((startMs, index) => startMs <= ms && ms < (ends[index] ?? 0)).length;
		return {
			runs,
			mostInProgress: Math.max(...starts.map(inProgressAt)),
			lastStartAfterMs: Math.max(...starts) - this.sentAtMs,
			endAfterMs,
			slotMsPerUpdate: runs.reduce((sum, run) => sum + busyMs(run), 0) / runs.length,
		};
	}
}

/** A table for people; `columns` are the batches by their names. */
export function comparisonTable(columns: Record<string, Batch>): string {
	const batches = Object.values(columns);
	const row = (title: string, cell: (batch: Batch) => string) =>
		`| ${[title, ...batches.map(cell)].join(' | ')} |`;
	const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
	return [
		`| | ${Object.keys(columns).join(' | ')} |`,
		`| --- |${' --- |'.repeat(batches.length)}`,
		row('Updates', ({ runs }) => String(runs.length)),
		row('In progress at once, at most', ({ mostInProgress }) => String(mostInProgress)),
		row('Last update started after', ({ lastStartAfterMs }) => seconds(lastStartAfterMs)),
		row('Slot held for each update', ({ slotMsPerUpdate }) => seconds(slotMsPerUpdate)),
		row('All outcomes known after', ({ endAfterMs }) => seconds(endAfterMs)),
	].join('\n');
}

/** How long the execution's nodes have worked. A node that sleeps in the database does not. */
function busyMs({ runData }: Run): number {
	const tasks = Object.values(runData).flat();
	return tasks.reduce((sum, { executionTime }) => sum + executionTime, 0);
}
