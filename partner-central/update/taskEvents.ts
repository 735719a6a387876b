import type { Choice } from '../text/choice';
import type { ProfileUpdateTask } from '../service/types';
import { taskState, type TaskState } from './taskStatus';

export type TaskEvent = 'started' | 'succeeded' | 'failed' | 'canceled';

export const taskEventChoices: Array<Choice<TaskEvent>> = [
	{ code: 'canceled', label: 'Canceled', description: 'The update was canceled' },
	{ code: 'failed', label: 'Failed', description: 'AWS refused the update' },
	{ code: 'started', label: 'Started', description: 'An update has begun' },
	{ code: 'succeeded', label: 'Succeeded', description: 'AWS has approved the update' },
];

/** What was seen at the last look; the partner's latest task is all that can be seen. */
export interface SeenTask {
	taskId: string;
	status: string;
	startedAt?: string;
}

export function seenTask({ TaskId, Status, StartedAt }: ProfileUpdateTask): SeenTask {
	return { taskId: TaskId, status: Status, startedAt: StartedAt };
}

/**
 * What has happened between two looks, in order. Each event of a task is reported once: its start with
 * the first look that shows it, its end with the first look that shows that.
 * @param before The task of the last look; undefined when the partner had none.
 */
export function eventsSince(before: SeenTask | undefined, task: ProfileUpdateTask): TaskEvent[] {
	const isNew = before?.taskId !== task.TaskId;
	// A read that has not caught up shows the task before the one already seen.
	if (isNew && Date.parse(task.StartedAt ?? '') < Date.parse(before?.startedAt ?? '')) return [];
	const events: TaskEvent[] = isNew ? ['started'] : [];
	const state = taskState(task.Status);
	const hadEnded = !isNew && isEnd(taskState(before.status));
	if (isEnd(state) && !hadEnded) events.push(state);
	return events;
}

/** A state that this version does not know is no end: one that is known may still come. */
function isEnd(state: TaskState): state is 'succeeded' | 'failed' | 'canceled' {
	return state !== 'inProgress' && state !== 'unknown';
}
