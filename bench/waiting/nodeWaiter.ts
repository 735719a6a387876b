import type { Runtime } from '../../partner-central/service/runtime';
import type { ProfileUpdateTask } from '../../partner-central/service/types';
import { waitForTask } from '../../partner-central/update/waitForTask';
import type { Waiter } from './task';

/** The node's own wait with its default options, on a clock that only its sleeps move. */
export const nodeWaiter: Waiter = {
	name: 'this node',
	wait: async (taskMs) => {
		let nowMs = 0;
		let polls = 0;
		const runtime: Runtime = {
			now: () => nowMs,
			wallTime: () => nowMs,
			sleep: async (ms) => {
				nowMs += ms;
				await Promise.resolve();
			},
			random: () => Math.random(),
			throwIfCancelled: () => undefined,
			clockOffset: { ms: 0 },
			send: () => Promise.reject(new Error('Nothing is sent here.')),
		};
		const taskNow = (): ProfileUpdateTask => ({
			Catalog: 'AWS',
			Arn: '',
			Id: '',
			TaskId: 'task',
			Status: nowMs >= taskMs ? 'SUCCEEDED' : 'IN_PROGRESS',
		});
		const result = await waitForTask(
			runtime,
			taskNow(),
			async () => {
				polls += 1;
				return await Promise.resolve(taskNow());
			},
			{ deadline: Infinity, pollIntervalMs: 5_000, maxPollIntervalMs: 60_000 },
		);
		if (result.kind !== 'succeeded') throw new Error(`The wait ended as ${result.kind}.`);
		return { delayMs: nowMs - taskMs, polls };
	},
};
