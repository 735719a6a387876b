import type { ProfileUpdateTask } from '../service/types';
import type { Choice } from '../text/choice';
import { taskState } from '../update/taskStatus';
import type { Life, Seen } from './eventsSince';

export type TaskEvent = 'started' | 'succeeded' | 'failed' | 'canceled';

export const taskEventChoices: Array<Choice<TaskEvent>> = [
	{ code: 'canceled', label: 'Canceled', description: 'The update was canceled' },
	{ code: 'failed', label: 'Failed', description: 'AWS has refused the update' },
	{ code: 'started', label: 'Started', description: 'An update has begun' },
	{ code: 'succeeded', label: 'Succeeded', description: 'AWS has approved the update' },
];

export const lifeOfTask: Life<TaskEvent> = {
	begin: 'started',
	endOf: (status) => {
		const state = taskState(status);
		return state === 'inProgress' || state === 'unknown' ? undefined : state;
	},
};

export function seenTask({ TaskId, Status, StartedAt }: ProfileUpdateTask): Seen {
	return { id: TaskId, status: Status, since: StartedAt };
}
