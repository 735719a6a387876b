/** A TypeScript program of this project in a process of its own; its counterpart there is serve.ts. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_DIR } from '../package/files';

export interface ChildProgram<Facts> {
	/** What the program said when it was ready. */
	facts: Facts;
	/** @throws Error when the program ends instead of answering */
	ask<Answer>(question: unknown): Promise<Answer>;
	/** Ends the process, and waits until it is gone. */
	close(): Promise<void>;
}

/** From the parent: first how to start, then questions. */
export type ToChild = { start: unknown } | { id: number; question: unknown };
export type ToParent = { facts: unknown } | { id: number; answer: unknown };

/**
 * @param start plain data for the program
 * @param nodeOptions of its process; the parent's own are not handed on: they may set its memory limit
 */
export async function startChildProgram<Facts>(
	file: string,
	start: unknown,
	nodeOptions: string[] = [],
): Promise<ChildProgram<Facts>> {
	const child = fork(join(PROJECT_DIR, 'scripts', 'run-typescript.js'), [file], {
		cwd: PROJECT_DIR,
		execArgv: nodeOptions,
	});
	const exited = once(child, 'exit') as Promise<[number | null]>;
	const waiting = new Map<number, (answer: unknown) => void>();
	const ready = new Promise<Facts>((resolve) => {
		child.on('message', (message: ToParent) => {
			if ('facts' in message) {
				resolve(message.facts as Facts);
				return;
			}
			waiting.get(message.id)?.(message.answer);
			waiting.delete(message.id);
		});
	});
	const orEnded = async <Value>(value: Promise<Value>): Promise<Value> =>
		await Promise.race([
			value,
			exited.then(([code]): never => {
				throw new Error(`${file} has ended with status ${code}.`);
			}),
		]);
	const send = (message: ToChild) => void child.send(message);

	send({ start });
	const facts = await orEnded(ready);
	let questions = 0;
	return {
		facts,
		ask: async <Answer>(question: unknown) => {
			const id = ++questions;
			const answer = new Promise((resolve) => waiting.set(id, resolve));
			send({ id, question });
			return (await orEnded(answer)) as Answer;
		},
		close: async () => {
			child.disconnect();
			await exited;
		},
	};
}
