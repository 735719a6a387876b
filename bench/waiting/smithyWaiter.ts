import { withGlobal } from '@sinonjs/fake-timers';
import { createWaiter, waiterServiceDefaults, WaiterState } from '@smithy/core/client';
import type { Waiter } from './task';

const DAY_SECONDS = 24 * 3600;

/** The AWS SDK's own waiter with its defaults (2 s to 120 s), although this service has none. */
export const smithyWaiter: Waiter = {
	name: "the AWS SDK's waiter",
	wait: async (taskMs) => {
		// Outside the fake clock nothing runs meanwhile: the waiter sleeps with setTimeout.
		const clock = withGlobal(globalThis).install({
			now: 0,
			toFake: ['Date', 'setTimeout', 'clearTimeout'],
		});
		try {
			let polls = 0;
			const waiting = createWaiter(
				{ ...waiterServiceDefaults, client: {}, maxWaitTime: DAY_SECONDS },
				{},
				async () => {
					polls += 1;
					const state = Date.now() >= taskMs ? WaiterState.SUCCESS : WaiterState.RETRY;
					return await Promise.resolve({ state });
				},
			);
			await clock.runAllAsync();
			const { state } = await waiting;
			if (state !== WaiterState.SUCCESS) throw new Error(`The waiter ended as ${state}.`);
			return { delayMs: Date.now() - taskMs, polls };
		} finally {
			clock.uninstall();
		}
	},
};
