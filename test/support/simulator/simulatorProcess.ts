/** A simulator whose processor time and memory are not those of the process that measures. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Simulator, SimulatorOptions } from '../../../simulator';

const PROJECT_DIR = join(__dirname, '..', '..', '..');

export type SimulatorFacts = Pick<
	Simulator,
	'endpoint' | 'stsEndpoint' | 'region' | 'accessKeyId' | 'secretAccessKey' | 'roleArn'
>;

export interface StartMessage {
	/** Plain data: no clock can be handed to another process. */
	options: Omit<SimulatorOptions, 'clock'>;
}

export interface Question {
	id: number;
}

export interface SimulatorProcess extends SimulatorFacts {
	/** How often each operation was asked for since the last call; the log is emptied. */
	takeCounts(): Promise<Record<string, number>>;
	close(): Promise<void>;
}

export async function startSimulatorProcess(
	options: StartMessage['options'],
): Promise<SimulatorProcess> {
	const child = fork(
		join(PROJECT_DIR, 'scripts', 'run-typescript.js'),
		[join(__dirname, 'simulatorServer.ts')],
		// Not the parent's own: they may set its memory limit or expose its collector.
		{ cwd: PROJECT_DIR, execArgv: [] },
	);
	const exited = once(child, 'exit');
	const next = async <Message>(): Promise<Message> =>
		await Promise.race([
			once(child, 'message').then(([message]) => message as Message),
			exited.then(([code]) => {
				throw new Error(`The simulator ended with status ${String(code)}.`);
			}),
		]);
	child.send({ options } satisfies StartMessage);
	const facts = await next<SimulatorFacts>();
	let questions = 0;
	return {
		...facts,
		takeCounts: async () => {
			child.send({ id: ++questions } satisfies Question);
			return (await next<{ counts: Record<string, number> }>()).counts;
		},
		close: async () => {
			child.disconnect();
			await exited;
		},
	};
}
