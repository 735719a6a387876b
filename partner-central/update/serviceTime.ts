import type { Runtime } from '../service/runtime';
import type { ProfileUpdateTask } from '../service/types';

/** What the service's clock says, as far as it is known, in milliseconds since the epoch. */
export function serviceTime(runtime: Pick<Runtime, 'wallTime' | 'clockOffset'>): number {
	return runtime.wallTime() + runtime.clockOffset.ms;
}

/** A time that a task tells, in milliseconds since the epoch; NaN, neither before nor after any other, if it does not. */
export function timeOf(told: string | undefined): number {
	return Date.parse(told ?? '');
}

/** Whether a task has begun before another one. A read that has not caught up with a start shows the task before it. */
export function isOlder(one: ProfileUpdateTask, other: ProfileUpdateTask): boolean {
	return timeOf(one.StartedAt) < timeOf(other.StartedAt);
}
