import type { Waiter } from './task';

/** A loop of a Wait node and a look at the task, as many workflows have it. */
export function fixedPolling(intervalMs: number): Waiter {
	return {
		name: `every ${intervalMs / 1000} s`,
		wait: async (taskMs) => {
			const polls = Math.ceil(taskMs / intervalMs);
			return await Promise.resolve({ delayMs: polls * intervalMs - taskMs, polls });
		},
	};
}
