import { sleep } from 'n8n-workflow';

import { CancelledError } from '../../../partner-central/service/cancelledError';

/**
 * Waits, or ends at once when the signal fires.
 * n8n-workflow's `sleep` takes a signal since 2.34; before, it ignores the second argument and only its
 * timer outlives the wait. @throws CancelledError
 */
export async function cancellableSleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
	if (!signal) return await sleep(ms);
	if (signal.aborted) throw new CancelledError();
	// A signal of its own: many sleepers share theirs, and Node.js warns of more than ten listeners.
	const timer = new AbortController();
	let onAbort = () => {};
	const aborted = new Promise<never>((_resolve, reject) => {
		onAbort = () => {
			reject(new CancelledError());
			timer.abort();
		};
		signal.addEventListener('abort', onAbort, { once: true });
	});
	try {
		await Promise.race([aborted, sleep(ms, timer.signal)]);
	} finally {
		signal.removeEventListener('abort', onAbort);
	}
}
