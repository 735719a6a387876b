import type { ToChild, ToParent } from './start';

export interface Served<Facts, Question> {
	/** Plain data that tell the parent what is ready. */
	facts: Facts;
	answer(question: Question): unknown;
	/** The parent is gone, or wants this process to end. */
	close(): Promise<void>;
}

/** Runs this process for the parent that has started it with start.ts. */
export function serveParent<Start, Facts, Question>(
	begin: (start: Start) => Promise<Served<Facts, Question>>,
): void {
	const send = (message: ToParent) => void process.send?.(message);
	let served: Served<Facts, Question> | undefined;

	process.on('message', (message: ToChild) => {
		if ('start' in message) void start(message.start as Start);
		else send({ id: message.id, answer: served?.answer(message.question as Question) });
	});
	process.once('disconnect', () => void served?.close());

	async function start(message: Start): Promise<void> {
		served = await begin(message);
		send({ facts: served.facts });
	}
}
