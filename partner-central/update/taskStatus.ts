/**
 * Only `IN_PROGRESS` keeps a wait alive. Ends are those of the model's `ProfileTaskStatus`; AWS's prose
 * also writes SUCCEED and CANCELLED.
 */
export type TaskState = 'inProgress' | 'succeeded' | 'failed' | 'canceled' | 'unknown';

const states = new Map<string, TaskState>([
	['IN_PROGRESS', 'inProgress'],
	['SUCCEEDED', 'succeeded'],
	['SUCCEED', 'succeeded'],
	['FAILED', 'failed'],
	['CANCELED', 'canceled'],
	['CANCELLED', 'canceled'],
]);

export function taskState(status: string): TaskState {
	return states.get(status) ?? 'unknown';
}
