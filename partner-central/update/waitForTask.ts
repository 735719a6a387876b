import { CancelledError } from '../service/cancelledError';
import { isTransient } from '../service/isTransient';
import type { Runtime } from '../service/runtime';
import { ServiceError } from '../service/serviceError';
import type { ProfileUpdateTask } from '../service/types';
import { isNoTask } from './look';
import type { WaitSchedule } from './schedule';
import { isOlder } from './serviceTime';
import { taskState } from './taskStatus';

export interface Poll {
	task: ProfileUpdateTask;
	/** 0 is the answer of the start itself. */
	pollNumber: number;
}

export type WaitResult =
	/** @property inferred AWS has not said so: the profile is what was wanted. */
	| { kind: 'succeeded'; task: ProfileUpdateTask; inferred?: true }
	| { kind: 'failed'; task: ProfileUpdateTask }
	| { kind: 'canceled'; task: ProfileUpdateTask }
	| { kind: 'unknownStatus'; task: ProfileUpdateTask }
	/**
	 * The partner's latest task is another one: ours has ended unseen.
	 * @property unreadable Why the profile could not tell how it has ended.
	 */
	| {
			kind: 'superseded';
			task: ProfileUpdateTask;
			other: ProfileUpdateTask;
			unreadable?: unknown;
	  }
	| { kind: 'timedOut'; task: ProfileUpdateTask; lastError: unknown }
	/** A look at the task failed for good; the task itself goes on. */
	| { kind: 'pollFailed'; task: ProfileUpdateTask; error: unknown }
	| { kind: 'aborted'; task: ProfileUpdateTask };

/**
 * No pause is longer than this share of the time that has been waited, once that is more than the shortest pause:
 * so, jitter and the look itself included, an end is noticed within a fifth of the task's length.
 */
const SHARE_OF_WAIT = 0.18;
/** ±10 %, so that many workers do not poll in step; the shortest pause is made no longer by it. */
const JITTER = 0.1;
/** The last look is taken this long before the deadline (or a quarter of what is left), so that it can be answered. */
const LAST_LOOK_MS = 1000;
/** A look that is owed when the deadline is over, such as on a machine that slept, may still take so long. */
export const LATE_LOOK_MS = 10_000;

/**
 * Polls until the task ends or the deadline comes. The given task is the first observation.
 * Transient failures of a poll do not end the wait.
 */
export async function waitForTask(
	runtime: Runtime,
	task: ProfileUpdateTask,
	read: (deadline: number) => Promise<ProfileUpdateTask>,
	schedule: WaitSchedule,
	onPoll: (poll: Poll) => void = () => undefined,
): Promise<WaitResult> {
	let latest = task;
	let lastError: unknown;
	const beganAt = runtime.now();
	let askedDelayMs = 0;

	for (let pollNumber = 0; ; pollNumber++) {
		onPoll({ task: latest, pollNumber });
		const state = taskState(latest.Status);
		if (state === 'unknown') return { kind: 'unknownStatus', task: latest };
		if (state !== 'inProgress') return { kind: state, task: latest };

		const remainingMs = schedule.deadline - runtime.now();
		if (remainingMs <= 0) return { kind: 'timedOut', task: latest, lastError };
		const chance = 1 + JITTER * (2 * runtime.random() - 1);
		const pauseMs = Math.max(
			schedule.pollIntervalMs * Math.min(chance, 1),
			SHARE_OF_WAIT * (runtime.now() - beganAt) * chance,
		);
		const wantedMs = Math.max(Math.min(pauseMs, schedule.maxPollIntervalMs), askedDelayMs);
		let isLastLook = wantedMs >= remainingMs;
		const lastLookMs = remainingMs - Math.min(LAST_LOOK_MS, remainingMs / 4);
		try {
			await runtime.sleep(isLastLook ? lastLookMs : wantedMs);
			const isLate = runtime.now() >= schedule.deadline;
			isLastLook ||= isLate;
			const seen = await read(isLate ? runtime.now() + LATE_LOOK_MS : schedule.deadline);
			lastError = undefined;
			askedDelayMs = 0;
			if (seen.TaskId === latest.TaskId) latest = seen;
			else if (!isOlder(seen, latest)) return { kind: 'superseded', task: latest, other: seen };
		} catch (error) {
			if (error instanceof CancelledError) return { kind: 'aborted', task: latest };
			// A task that was only just started may not be found yet.
			if (!isTransient(error) && !isNoTask(error)) {
				return { kind: 'pollFailed', task: latest, error };
			}
			lastError = error;
			askedDelayMs = error instanceof ServiceError ? (error.retryAfterMs ?? 0) : 0;
		}
		if (isLastLook && taskState(latest.Status) === 'inProgress') {
			return { kind: 'timedOut', task: latest, lastError };
		}
	}
}
