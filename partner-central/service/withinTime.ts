import { CancelledError } from './cancelledError';
import { NetworkError } from './networkError';

/** Why the clock of a request is called off. Made once: errors with their stacks are costly. */
const FINISHED = new CancelledError();

/**
 * The result of a request, unless it takes too long altogether: an HTTP client's own timeout only counts
 * the time in which nothing comes at all.
 * @param work Is told by its signal to break off when nobody waits for it any more.
 * @throws NetworkError when the time is up, or what the work throws
 */
export async function withinTime<Result>(
	operation: string,
	ms: number,
	sleep: (ms: number, signal: AbortSignal) => Promise<void>,
	work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const clock = new AbortController();
	const request = new AbortController();
	const giveUp = async (): Promise<never> => {
		await sleep(ms, clock.signal);
		throw new NetworkError(
			operation,
			`no complete answer came within ${Math.round(ms / 1000)} seconds`,
		);
	};
	let isOver = false;
	try {
		const result = await Promise.race([work(request.signal), giveUp()]);
		isOver = true;
		return result;
	} finally {
		if (!isOver) request.abort();
		clock.abort(FINISHED);
	}
}
