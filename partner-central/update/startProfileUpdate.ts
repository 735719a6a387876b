import { isSameDetails } from '../profile/compareDetails';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import type { ProfileUpdateTask, StartRequest } from '../service/types';
import { cancelTask } from './cancelTask';
import type { InProgressPolicy } from './inProgressPolicy';
import { isBusy } from './isBusy';
import { taskState } from './taskStatus';
import { waitForTask, type Poll, type WaitSchedule } from './waitForTask';

export type StartResult =
	| { kind: 'started'; task: ProfileUpdateTask }
	/** Another task has ended meanwhile, and with the profile as it is now nothing is left to change. */
	| { kind: 'unneeded' }
	/** No task was started: the one in progress does, or has to do. */
	| { kind: 'adopted'; task: ProfileUpdateTask }
	| { kind: 'conflict'; inProgress: ProfileUpdateTask }
	/** Another task was still in progress when the time was up. */
	| { kind: 'blocked'; inProgress: ProfileUpdateTask };

export interface StartCommand {
	request: StartRequest;
	ifUpdateInProgress: InProgressPolicy;
	schedule: WaitSchedule;
	/**
	 * The request anew, because a task that has ended may have changed the profile it was made from;
	 * undefined when nothing is left to change. Without it every start sends the same request.
	 */
	renewRequest?: () => Promise<StartRequest | undefined>;
}

/** Between a conflict and the next start at most, so that two clients do not race each other at full speed. */
const PAUSE_MS = 1000;
/**
 * The service says "in progress" and shows an ended task: how often that is taken for a race. After that
 * the pauses last up to a poll interval, for it may be a status that this version does not know.
 */
const MAX_RACES = 3;

/**
 * Starts the update, or settles with the one in progress. At most one task is ours: a start is only made
 * again after it was refused, and the same details carry the same ClientToken. Only a task that was just
 * read is ever cancelled.
 * @param onPoll Told of every look at another task that is waited for.
 */
export async function startProfileUpdate(
	runtime: Runtime,
	service: Service,
	command: StartCommand,
	onPoll: (poll: Poll) => void,
): Promise<StartResult> {
	const { ifUpdateInProgress: policy, schedule, renewRequest } = command;
	const { deadline, pollIntervalMs } = schedule;
	let { request } = command;
	for (let races = 0; ; ) {
		const task = await startUnlessBusy(service, request, deadline);
		if (task) return { kind: 'started', task };

		const other = await service.getProfileUpdateTask(request, { deadline });
		if (taskState(other.Status) === 'inProgress') {
			const settled = await settleWith(runtime, service, other, { ...command, request }, onPoll);
			if (settled) return settled;
		} else {
			// It ended between the two calls: the way is free again.
			races++;
			if (races > MAX_RACES && (policy === 'fail' || policy === 'useExisting')) {
				return { kind: 'conflict', inProgress: other };
			}
		}
		const pauseMs = races > MAX_RACES ? Math.max(pollIntervalMs, PAUSE_MS) : PAUSE_MS;
		if (runtime.now() + pauseMs >= deadline) return { kind: 'blocked', inProgress: other };
		await runtime.sleep(pauseMs * runtime.random());
		if (renewRequest) {
			const renewed = await renewRequest();
			if (!renewed) return { kind: 'unneeded' };
			request = renewed;
		}
	}
}

/** What another task in progress makes of the start; undefined when it is out of the way. */
async function settleWith(
	runtime: Runtime,
	service: Service,
	other: ProfileUpdateTask,
	{ request, ifUpdateInProgress: policy, schedule }: StartCommand,
	onPoll: (poll: Poll) => void,
): Promise<StartResult | undefined> {
	const { deadline } = schedule;
	if (policy === 'useExisting' || isSameDetails(other.TaskDetails ?? {}, request.TaskDetails)) {
		return { kind: 'adopted', task: other };
	}
	if (policy === 'fail') return { kind: 'conflict', inProgress: other };
	if (policy === 'cancelThenStart') {
		// A task that has just ended is out of the way as well.
		await cancelTask(service, request, other.TaskId, { deadline });
		return undefined;
	}
	const read = async () =>
		await service.getProfileUpdateTask(request, { maxAttempts: 1, deadline });
	const wait = await waitForTask(runtime, other, read, schedule, onPoll);
	if (wait.kind === 'pollFailed') throw wait.error;
	if (wait.kind === 'timedOut') return { kind: 'blocked', inProgress: wait.task };
	runtime.throwIfCancelled();
	return undefined;
}

/** The started task, or undefined when another update of the partner is in progress. */
async function startUnlessBusy(
	service: Service,
	request: StartRequest,
	deadline: number,
): Promise<ProfileUpdateTask | undefined> {
	try {
		return await service.startProfileUpdateTask(request, { deadline });
	} catch (error) {
		if (isBusy(error)) return undefined;
		throw error;
	}
}
