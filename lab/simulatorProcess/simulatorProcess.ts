/** A simulator whose processor time and memory are not those of the process that measures. */
import { join } from 'node:path';
import type { SimulatorOptions } from '../simulator';
import { startChildProgram } from './start';
import type { SimulatorFacts } from './simulatorFacts';

export type { SimulatorFacts } from './simulatorFacts';

/** Plain data: no clock can be handed to another process. */
export type PlainSimulatorOptions = Omit<SimulatorOptions, 'clock'>;

export interface SimulatorProcess extends SimulatorFacts {
	/** How often each operation was asked for since the last call; the log is emptied. */
	takeCounts(): Promise<Record<string, number>>;
	close(): Promise<void>;
}

export async function startSimulatorProcess(
	options: PlainSimulatorOptions,
): Promise<SimulatorProcess> {
	const program = join(__dirname, 'simulatorServer.ts');
	const { facts, ask, close } = await startChildProgram<SimulatorFacts>(program, options);
	return { ...facts, takeCounts: async () => await ask('takeCounts'), close };
}
