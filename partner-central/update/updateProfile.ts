import { changedFields } from '../profile/compareDetails';
import type { ProfileField } from '../profile/fields';
import { CancelledError } from '../service/cancelledError';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { Partner, ProfileUpdateTask, StartRequest } from '../service/types';
import { deriveCancelToken } from './clientToken';
import {
	isBusy,
	startProfileUpdate,
	type InProgressPolicy,
	type StartResult,
} from './startProfileUpdate';
import { taskState } from './taskStatus';
import { waitForTask, type Poll, type WaitResult, type WaitSchedule } from './waitForTask';

export interface UpdateCommand {
	request: StartRequest;
	ifUpdateInProgress: InProgressPolicy;
	/** The partner as it is now, when it was read: nothing is started when nothing would change. */
	current?: Partner;
	waitForCompletion: boolean;
	/** `cancelTask`: stop the task when the time is up. */
	cancelOnTimeout: boolean;
	schedule: WaitSchedule;
}

export interface UpdateObserver {
	/** A task is ours from here on, whatever happens next. */
	onTask(task: ProfileUpdateTask): void;
	onPoll(poll: Poll): void;
}

export type UpdateOutcome =
	| { kind: 'unchanged'; partner: Partner }
	| Exclude<StartResult, { task: ProfileUpdateTask }>
	| ((
			| { kind: 'inProgress'; task: ProfileUpdateTask }
			| { kind: 'canceledOnTimeout'; task: ProfileUpdateTask }
			| WaitResult
	  ) &
			TaskFacts);

export interface TaskFacts {
	adopted: boolean;
	/** Known when the current profile was read. */
	changedFields?: ProfileField[];
}

/** One profile update from the wanted details to its end: compare, start, wait. */
export async function updateProfile(
	runtime: Runtime,
	service: Service,
	command: UpdateCommand,
	observer: UpdateObserver,
): Promise<UpdateOutcome> {
	const { request, current, schedule } = command;
	const changes = current && changedFields(current.Profile ?? {}, request.TaskDetails);
	if (current && changes?.length === 0) return { kind: 'unchanged', partner: current };

	const start = await startProfileUpdate(
		runtime,
		service,
		request,
		command.ifUpdateInProgress,
		schedule,
	);
	if (start.kind === 'conflict' || start.kind === 'blocked') return start;
	observer.onTask(start.task);

	const facts = { adopted: start.kind === 'adopted', changedFields: changes };
	if (!command.waitForCompletion) return { kind: 'inProgress', task: start.task, ...facts };
	const wait = await waitForUpdate(runtime, service, command, start.task, observer);
	return { ...wait, ...facts };
}

async function waitForUpdate(
	runtime: Runtime,
	service: Service,
	{ request, cancelOnTimeout, schedule }: UpdateCommand,
	task: ProfileUpdateTask,
	observer: UpdateObserver,
): Promise<WaitResult | { kind: 'canceledOnTimeout'; task: ProfileUpdateTask }> {
	const read = async (deadline: number) =>
		await service.getProfileUpdateTask(request, { maxAttempts: 1, deadline });
	const wait = await waitForTask(runtime, task, read, schedule, (poll) => observer.onPoll(poll));
	if (wait.kind === 'superseded') return await settleSuperseded(service, request, wait);
	if (wait.kind === 'timedOut' && cancelOnTimeout)
		return await cancelLateTask(service, request, wait);
	return wait;
}

/** Ours ended unseen. If the profile is what was wanted, it succeeded; if that cannot be told, it did not. */
async function settleSuperseded(
	service: Service,
	request: StartRequest,
	wait: Extract<WaitResult, { kind: 'superseded' }>,
): Promise<WaitResult> {
	// The wanted details are those of the task that was waited for, which may be an adopted one.
	const wanted = {
		...request.TaskDetails,
		...wait.task.TaskDetails,
	} as StartRequest['TaskDetails'];
	try {
		const partner = await service.getPartner(request);
		if (changedFields(partner.Profile ?? {}, wanted).length > 0) return wait;
		return { kind: 'succeeded', task: { ...wait.task, Status: 'SUCCEEDED' } };
	} catch (error) {
		return error instanceof CancelledError ? { kind: 'aborted', task: wait.task } : wait;
	}
}

/** `cancelTask` on timeout; a task that ends just then keeps its own end. */
async function cancelLateTask(
	service: Service,
	request: StartRequest,
	wait: Extract<WaitResult, { kind: 'timedOut' }>,
): Promise<WaitResult | { kind: 'canceledOnTimeout'; task: ProfileUpdateTask }> {
	const { Catalog, Identifier } = request;
	const { TaskId } = wait.task;
	try {
		const ClientToken = deriveCancelToken(TaskId);
		const task = await service.cancelProfileUpdateTask({
			Catalog,
			Identifier,
			TaskId,
			ClientToken,
		});
		return { kind: 'canceledOnTimeout', task };
	} catch (error) {
		if (!isBusy(error)) return lostSight(wait.task, error);
	}
	try {
		const latest = await service.getProfileUpdateTask(request);
		if (latest.TaskId !== TaskId) {
			return await settleSuperseded(service, request, {
				kind: 'superseded',
				task: wait.task,
				other: latest,
			});
		}
		const state = taskState(latest.Status);
		if (state === 'inProgress') return { ...wait, task: latest };
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
