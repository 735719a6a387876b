import { copyJson } from '../json';
import { randomIdentifier } from './identifiers';
import type { ErrorDetail, TaskDetails } from './profile';
import type { Reviews } from './reviews';

export type TaskStatus = 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'CANCELED';

/** How a task ends. */
export interface TaskEnd {
	status: Exclude<TaskStatus, 'IN_PROGRESS'>;
	/** For `FAILED`; a general one is made up when it is missing. */
	errorDetailList?: ErrorDetail[];
}

/** A scripted end, optionally after another time than the simulator's `taskDurationMs`. */
export interface TaskOutcome extends TaskEnd {
	durationMs?: number;
}

/** A task as tests see it: the members of the API's task, and the token it was started with. */
export type TaskRecord = {
	TaskId: string;
	TaskDetails: TaskDetails;
	StartedAt: string;
	Status: TaskStatus;
	EndedAt?: string;
	ErrorDetailList?: ErrorDetail[];
	ClientToken?: string;
};

interface TaskPlan {
	details: TaskDetails;
	/** The profile at its start; undefined for a partner's first. */
	before: TaskDetails | undefined;
	startedAtMs: number;
	durationMs: number;
	end: TaskEnd;
	reviews: Reviews;
	clientToken?: string;
}

/**
 * The progress of one profile update task. It has no timer: whoever looks at it first calls
 * {@link settle} with the time, and the task ends as of the moment it was due.
 */
export class ProfileTask {
	readonly taskId = randomIdentifier('pprofiletask');
	private end: TaskEnd | undefined;
	private endedAtMs: number | undefined;
	/** In the time of {@link Reviews}. */
	private readonly dueMs: number;

	constructor(private readonly plan: TaskPlan) {
		this.dueMs = plan.reviews.timeAt(plan.startedAtMs) + plan.durationMs;
	}

	get details(): TaskDetails {
		return this.plan.details;
	}

	get before(): TaskDetails | undefined {
		return this.plan.before;
	}

	get status(): TaskStatus {
		return this.end?.status ?? 'IN_PROGRESS';
	}

	/** How long its review takes all in all; Infinity when only somebody's hand ends it. */
	get durationMs(): number {
		return this.plan.durationMs;
	}

	/** How long the review still takes; below 0 when the task is due. */
	remainingMs(nowMs: number): number {
		return this.dueMs - this.plan.reviews.timeAt(nowMs);
	}

	/** Ends the task if its time has passed. @returns whether it has ended by this call */
	settle(nowMs: number): boolean {
		const remainingMs = this.remainingMs(nowMs);
		if (this.end !== undefined || remainingMs > 0) return false;
		this.finish(nowMs + remainingMs, this.plan.end);
		return true;
	}

	/** Ends a running task at once; without `end` as it was planned. */
	finish(nowMs: number, end: TaskEnd = this.plan.end): void {
		if (this.end !== undefined) throw new Error(`Task ${this.taskId} has ended already.`);
		this.end = end;
		this.endedAtMs = nowMs;
	}

	toRecord(): TaskRecord {
		const { details, startedAtMs, clientToken } = this.plan;
		const { endedAtMs } = this;
		return copyJson({
			TaskId: this.taskId,
			TaskDetails: details,
			StartedAt: new Date(startedAtMs).toISOString(),
			Status: this.status,
			EndedAt: endedAtMs === undefined ? undefined : new Date(endedAtMs).toISOString(),
			ErrorDetailList: this.status === 'FAILED' ? this.errorDetails() : undefined,
			ClientToken: clientToken,
		});
	}

	private errorDetails(): ErrorDetail[] {
		const given = this.end?.errorDetailList;
		if (given !== undefined && given.length > 0) return given;
		const Message = 'The content of the profile was not accepted.';
		return [{ Locale: this.details.TranslationSourceLocale, Message, Reason: 'INVALID_CONTENT' }];
	}
}
