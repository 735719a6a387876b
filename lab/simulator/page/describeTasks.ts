import type { Partner } from '../state/partner';
import type { ErrorDetail } from '../state/profile';
import type { ProfileTask, TaskStatus } from '../state/profileTask';
import { changedRows, type ChangedRow } from './profileRows';

export interface ShownTask {
	id: string;
	partnerId: string;
	partnerName: string;
	catalog: string;
	status: TaskStatus;
	startedAt: string;
	endedAt?: string;
	/** How much of its time has passed, 0 to 1. */
	progress: number;
	/** Until it ends by itself; missing when it never does. */
	remainingMs?: number;
	errors: ErrorDetail[];
	/** What it makes of the profile that there was at its start. */
	changes: ChangedRow[];
}

const MAX_TASKS = 20;

/** Those in progress first, then the newest. */
export function describeTasks(partners: Partner[], nowMs: number): ShownTask[] {
	const running = (task: ShownTask): number => (task.status === 'IN_PROGRESS' ? 0 : 1);
	return partners
		.flatMap((partner) => {
			partner.settle(nowMs);
			const newestFirst = partner.tasks.slice(-MAX_TASKS).reverse();
			return newestFirst.map((task) => describeTask(partner, task, nowMs));
		})
		.sort(
			(one, other) => running(one) - running(other) || other.startedAt.localeCompare(one.startedAt),
		)
		.slice(0, MAX_TASKS);
}

function describeTask(partner: Partner, task: ProfileTask, nowMs: number): ShownTask {
	const { TaskDetails, StartedAt, EndedAt, ErrorDetailList = [] } = task.toRecord();
	const remainingMs = Math.max(0, task.remainingMs(nowMs));
	const isTimed = task.durationMs > 0 && Number.isFinite(remainingMs);
	return {
		id: task.taskId,
		partnerId: partner.id,
		partnerName: TaskDetails.DisplayName,
		catalog: partner.catalog,
		status: task.status,
		startedAt: StartedAt,
		endedAt: EndedAt,
		progress: isTimed ? 1 - remainingMs / task.durationMs : 1,
		remainingMs: Number.isFinite(remainingMs) ? remainingMs : undefined,
		errors: ErrorDetailList,
		changes: changedRows(task.before, TaskDetails),
	};
}
