import type { Poll } from '../../../partner-central/update/waitForTask';
import type { ItemEnvironment } from '../items/operation';

/** Every look at a task, for the person who watches a manual run and for the log. */
export function reportPoll(
	{ reportProgress, itemIndex }: ItemEnvironment,
	{ task, pollNumber }: Poll,
): void {
	// The first state is not polled: it came with the start, or is why another task is waited for.
	const poll = pollNumber === 0 ? '' : ` (poll ${pollNumber})`;
	reportProgress(`Item ${itemIndex + 1}: profile update ${task.TaskId} is ${task.Status}${poll}`);
}
