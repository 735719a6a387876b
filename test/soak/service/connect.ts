import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import type { Answered, Answers, Question, ServiceFacts } from './messages';

/** The running service. */
export interface SoakService extends ServiceFacts {
	ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']]>;
	/** Ends the process, and waits until it is gone. */
	stop(): Promise<void>;
}

const PROJECT_DIR = path.join(__dirname, '..', '..', '..');

/** Starts the service's process. @throws Error when it ends before it is asked to */
export async function startService(seed: number): Promise<SoakService> {
	const child = fork(
		path.join(PROJECT_DIR, 'scripts', 'run-typescript.js'),
		[path.join(__dirname, 'program.ts'), String(seed)],
		{ cwd: PROJECT_DIR, execArgv: ['--expose-gc'] },
	);
	const waiting = new Map<number, (answer: never) => void>();
	let isStopping = false;
	let asked = 0;
	child.once('exit', (code) => {
		if (isStopping) return;
		// There is nothing left to test, and no execution would ever end well.
		console.error(`The service of the soak has ended with status ${code}.`);
		process.exit(1);
	});
	const facts = await new Promise<ServiceFacts>((resolve) => {
		child.on('message', (message: Answered) => {
			if ('facts' in message) {
				resolve(message.facts);
				return;
			}
			waiting.get(message.id)?.(message.answer as never);
			waiting.delete(message.id);
		});
	});
	return {
		...facts,
		ask: async (question) =>
			await new Promise((resolve) => {
				asked += 1;
				waiting.set(asked, resolve);
				child.send({ ...question, id: asked });
			}),
		stop: async () => {
			isStopping = true;
			const gone = once(child, 'exit');
			child.disconnect();
			await gone;
		},
	};
}
