import { setTimeout as sleep } from 'node:timers/promises';
import type { TaskDetails } from '@aws-sdk/client-partnercentral-account';
import { CheckError, TimedOutError } from './checkError';
import type { SandboxPartner, Task } from './sandbox';

/** Starts of a whole check, of the 10 updates that AWS allows in a day; the last is kept for putting things back. */
export const MAX_UPDATES = 6;

export interface Patience {
	pollMs: number;
	/** How long an update is waited for; it is cancelled then. */
	timeoutMs: number;
}

/** The updates of one check: counted, waited for, never two at a time, and never more than allowed. */
export class Updates {
	/** The one in progress; `true` when AWS's answer to a start is missing. */
	private running: string | boolean = false;
	/** Starts that were sent; those that AWS has refused at once count as well, to be safe. */
	private sent = 0;
	/** Updates that AWS has accepted, and those of them that were cancelled. */
	accepted = 0;
	canceled = 0;
	/** From StartedAt to EndedAt of each update that AWS has decided. */
	readonly seconds: number[] = [];

	constructor(
		private readonly partner: SandboxPartner,
		private readonly patience: Patience,
		private readonly signal: AbortSignal,
	) {}

	/** Starts an update and waits for its end. @throws what the client throws; CheckError; AbortError */
	async make(details: TaskDetails): Promise<Task> {
		this.signal.throwIfAborted();
		return await this.untilEnd(await this.start(details, MAX_UPDATES - 1), this.signal);
	}

	/** Starts an update and cancels it at once. */
	async makeAndCancel(details: TaskDetails): Promise<void> {
		this.signal.throwIfAborted();
		await this.cancel(await this.start(details, MAX_UPDATES - 1));
	}

	/** The last update of all, which nothing interrupts but its timeout. */
	async makeLast(details: TaskDetails): Promise<Task> {
		const nobody = new AbortController().signal;
		return await this.untilEnd(await this.start(details, MAX_UPDATES), nobody);
	}

	/** Cancels what a question that was broken off has left in progress. */
	async endRunning(): Promise<void> {
		if (this.running === false) return;
		const latest = await this.partner.latestTask();
		const isOurs = this.running === true || this.running === latest?.TaskId;
		if (isOurs && latest?.Status === 'IN_PROGRESS') await this.cancel(latest.TaskId);
		this.running = false;
	}

	private async start(details: TaskDetails, limit: number): Promise<string | undefined> {
		if (this.sent >= limit) throw new CheckError(`no more than ${MAX_UPDATES} updates are made`);
		this.sent += 1;
		this.running = true;
		const { TaskId } = await this.partner.start(details);
		this.accepted += 1;
		this.running = TaskId ?? true;
		return TaskId;
	}

	private async untilEnd(taskId: string | undefined, signal: AbortSignal): Promise<Task> {
		const task = await this.lookForEnd(taskId, signal);
		if (!task) {
			await this.cancel(taskId);
			throw new TimedOutError(this.patience.timeoutMs);
		}
		const { StartedAt, EndedAt } = task;
		if (StartedAt && EndedAt) this.seconds.push((EndedAt.getTime() - StartedAt.getTime()) / 1000);
		this.running = false;
		return task;
	}

	/** AWS may take a while to cancel as well, or may have decided just before. */
	private async cancel(taskId: string | undefined): Promise<void> {
		const isLate = await this.partner.cancel(taskId).then(
			() => false,
			(error: unknown) => {
				if ((error as Error).name !== 'ConflictException') throw error;
				return true;
			},
		);
		if (!isLate) this.canceled += 1;
		await this.lookForEnd(taskId, new AbortController().signal);
		this.running = false;
	}

	/** The task as it has ended; undefined when the time was up before. */
	private async lookForEnd(
		taskId: string | undefined,
		signal: AbortSignal,
	): Promise<Task | undefined> {
		const { pollMs, timeoutMs } = this.patience;
		for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += pollMs) {
			await sleep(pollMs, undefined, { signal });
			const task = await this.partner.latestTask();
			if (task?.TaskId === taskId && task?.Status !== 'IN_PROGRESS') return task;
		}
		return undefined;
	}
}
