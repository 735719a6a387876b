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

export interface StartOptions {
	/**
	 * The request anew, because a task that has ended may have changed the profile it was made from;
	 * undefined when nothing is left to change. Without it every start sends the same request.
	 */
	renewRequest?: () => Promise<StartRequest | undefined>;
	/** Every look at another task that is waited for. */
	onPoll?: (poll: Poll) => void;
}

/** Between a conflict and the next start, so that two clients do not race each other at full speed. */
const PAUSE_BETWEEN_STARTS_MS = 1000;
/** The service says "in progress" and shows an ended task: how often that is taken for a race. */
const MAX_RACES = 3;

/**
 * Starts the update, or settles with the one in progress. At most one task is ours: a start is only made
 * again after it was refused, and the same details carry the same ClientToken. Only a task that was just
 * read is ever cancelled.
 */
export async function startProfileUpdate(
	runtime: Runtime,
	service: Service,
	firstRequest: StartRequest,
	policy: InProgressPolicy,
	schedule: WaitSchedule,
	{ renewRequest, onPoll }: StartOptions = {},
): Promise<StartResult> {
	const { deadline } = schedule;
	let request = firstRequest;
	for (let races = 0; ; ) {
		const task = await startUnlessBusy(service, request, deadline);
		if (task) return { kind: 'started', task };

		const latest = await service.getProfileUpdateTask(request, { deadline });
		if (taskState(latest.Status) !== 'inProgress') {
			// It ended between the two calls: the way is free again.
			races++;
			if (races > MAX_RACES && (policy === 'fail' || policy === 'useExisting')) {
				return { kind: 'conflict', inProgress: latest };
			}
		} else if (isSameDetails(latest.TaskDetails ?? {}, request.TaskDetails)) {
			return { kind: 'adopted', task: latest };
		} else if (policy === 'useExisting') {
			return { kind: 'adopted', task: latest };
		} else if (policy === 'fail') {
			return { kind: 'conflict', inProgress: latest };
		} else if (policy === 'cancelThenStart') {
			// A task that has just ended frees the way as well.
			await cancelTask(service, request, latest.TaskId, { deadline });
		} else {
			const read = async () =>
				await service.getProfileUpdateTask(request, { maxAttempts: 1, deadline });
			const wait = await waitForTask(runtime, latest, read, schedule, onPoll);
			if (wait.kind === 'pollFailed') throw wait.error;
			if (wait.kind === 'timedOut') return { kind: 'blocked', inProgress: wait.task };
			runtime.throwIfCancelled();
		}
		if (runtime.now() + PAUSE_BETWEEN_STARTS_MS >= deadline) {
			return { kind: 'blocked', inProgress: latest };
		}
		await runtime.sleep(PAUSE_BETWEEN_STARTS_MS * runtime.random());
		if (renewRequest) {
			const renewed = await renewRequest();
			if (!renewed) return { kind: 'unneeded' };
			request = renewed;
		}
	}
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
