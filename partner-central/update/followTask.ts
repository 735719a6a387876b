import type { KnownProfile } from '../model/types';
import { changedFields } from '../profile/compareDetails';
import { CancelledError } from '../service/cancelledError';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { PartnerReference, ProfileUpdateTask } from '../service/types';
import { cancelTask } from './conflict';
import type { WaitSchedule } from './schedule';
import { taskState } from './taskStatus';
import { LATE_LOOK_MS, waitForTask, type Poll, type WaitResult } from './waitForTask';

interface FollowOptions {
	schedule: WaitSchedule;
	/** Stop the task when the time is up. */
	cancelOnTimeout: boolean;
}

export type FollowResult = WaitResult | { kind: 'canceledOnTimeout'; task: ProfileUpdateTask };

/** Waits for a task of a partner, and finds out what became of it when it ends unseen. */
export async function followTask(
	runtime: Runtime,
	service: Service,
	partner: PartnerReference,
	task: ProfileUpdateTask,
	{ schedule, cancelOnTimeout }: FollowOptions,
	onPoll: (poll: Poll) => void,
): Promise<FollowResult> {
	const read = async (deadline: number) =>
		await service.getProfileUpdateTask(partner, { maxAttempts: 1, deadline });
	const wait = await waitForTask(runtime, task, read, schedule, onPoll);
	const lookAtProfile = async () => {
		const deadline = Math.max(schedule.deadline, runtime.now() + LATE_LOOK_MS);
		return (await service.getPartner(partner, { deadline })).Profile ?? {};
	};
	if (wait.kind === 'superseded') return await settleSuperseded(wait, lookAtProfile);
	if (wait.kind === 'timedOut' && cancelOnTimeout)
		return await cancelLateTask(service, partner, wait, lookAtProfile);
	return wait;
}

/** Ours ended unseen. If the profile is what was wanted, it succeeded; if that cannot be told, it did not. */
async function settleSuperseded(
	wait: Extract<WaitResult, { kind: 'superseded' }>,
	lookAtProfile: () => Promise<KnownProfile>,
): Promise<WaitResult> {
	const { task } = wait;
	if (!task.TaskDetails) return wait;
	try {
		if (changedFields(await lookAtProfile(), task.TaskDetails).length > 0) return wait;
		return { kind: 'succeeded', task: { ...task, Status: 'SUCCEEDED' }, inferred: true };
	} catch (error) {
		return error instanceof CancelledError
			? { kind: 'aborted', task }
			: { ...wait, unreadable: error };
	}
}

/** `cancelTask` on timeout; a task that ends just then keeps its own end. */
async function cancelLateTask(
	service: Service,
	partner: PartnerReference,
	wait: Extract<WaitResult, { kind: 'timedOut' }>,
	lookAtProfile: () => Promise<KnownProfile>,
): Promise<FollowResult> {
	const { TaskId } = wait.task;
	try {
		const canceled = await cancelTask(service, partner, TaskId);
		if (canceled) return { kind: 'canceledOnTimeout', task: canceled };
		const latest = await service.getProfileUpdateTask(partner);
		if (latest.TaskId !== TaskId) {
			const superseded = { kind: 'superseded', task: wait.task, other: latest } as const;
			return await settleSuperseded(superseded, lookAtProfile);
		}
		const state = taskState(latest.Status);
		if (state === 'inProgress') return { ...wait, task: latest };
		// An earlier try of ours, whose answer got lost, may have done it.
		if (state === 'canceled') return { kind: 'canceledOnTimeout', task: latest };
		return { kind: state === 'unknown' ? 'unknownStatus' : state, task: latest };
	} catch (error) {
		return lostSight(wait.task, error);
	}
}

function lostSight(task: ProfileUpdateTask, error: unknown): WaitResult {
	return error instanceof CancelledError
		? { kind: 'aborted', task }
		: { kind: 'pollFailed', task, error };
}
