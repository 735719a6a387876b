import type { Poll } from '../../../partner-central/update/waitForTask';
import type { ItemEnvironment } from '../items/operation';

/** Every look at a task, for the person who watches a manual run and for the log. */
export function reportPoll(
	{ reportProgress, itemIndex }: ItemEnvironment,
	{ task, pollNumber }: Poll,
): void {
	const look = pollNumber === 0 ? 'after the start' : `at look ${pollNumber}`;
	reportProgress(`Item ${itemIndex}: profile update ${task.TaskId} is ${task.Status} ${look}`);
}
