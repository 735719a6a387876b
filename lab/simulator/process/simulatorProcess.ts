/** A simulator whose processor time and memory are not those of the process that measures. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SimulatorOptions } from '../options';
import type { Simulator } from '../simulator';

/** What somebody in another process needs to reach a simulator. */
export type SimulatorFacts = Pick<
	Simulator,
	'endpoint' | 'stsEndpoint' | 'region' | 'accessKeyId' | 'secretAccessKey' | 'roleArn'
>;

/** How often each operation was asked for. */
export type Counts = Record<string, number>;

/** Plain data: no clock can be handed to another process. */
export type PlainSimulatorOptions = Omit<SimulatorOptions, 'clock'>;

/** What the process answers: first the facts, then the counts each time it is asked. */
export type FromProcess = { facts: SimulatorFacts } | { counts: Counts };

export interface SimulatorProcess extends SimulatorFacts {
	/** Counts since the last call; the simulator's log is emptied. One call at a time. */
	takeCounts(): Promise<Counts>;
	close(): Promise<void>;
}

/** @throws Error when the process ends instead of answering */
export async function startSimulatorProcess(
	options: PlainSimulatorOptions,
): Promise<SimulatorProcess> {
	// Options of the parent, such as its memory limit, are not handed on.
	const child = fork(join(__dirname, 'program.ts'), { execArgv: ['--require', 'tsx/cjs'] });
	const exited = once(child, 'exit') as Promise<[number | null]>;
	const ask = async <Answer extends FromProcess>(question: object): Promise<Answer> => {
		const answer = once(child, 'message') as Promise<[Answer]>;
		child.send(question);
		const ended = exited.then(([code]): never => {
			throw new Error(`The simulator has ended with status ${code}.`);
		});
		return (await Promise.race([answer, ended]))[0];
	};
	const { facts } = await ask<{ facts: SimulatorFacts }>({ options });
	return {
		...facts,
		takeCounts: async () => (await ask<{ counts: Counts }>({})).counts,
		close: async () => {
			child.disconnect();
			await exited;
		},
	};
}
