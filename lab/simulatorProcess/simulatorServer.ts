/** A simulator as a process of its own; simulatorProcess.ts starts it and talks to it. */
import { startSimulator } from '../simulator';
import { serveParent } from './serve';
import { factsOf } from './simulatorFacts';
import type { PlainSimulatorOptions } from './simulatorProcess';

serveParent(async (options: PlainSimulatorOptions) => {
	const simulator = await startSimulator(options);
	return {
		facts: factsOf(simulator),
		/** How often each operation was asked for since the last question. */
		answer: () => {
			const { requests } = simulator;
			const counts: Record<string, number> = {};
			for (const { operation } of requests.all()) counts[operation] = (counts[operation] ?? 0) + 1;
			requests.clear();
			return counts;
		},
		close: async () => await simulator.close(),
	};
});
