import { CancelledError } from '../../../partner-central/service/cancelledError';
import type { ClockOffset, Runtime } from '../../../partner-central/service/runtime';
import { cancellableSleep } from './cancellableSleep';
import { ItemCredential, type RequestContext } from './itemCredential';
import { now } from './now';
import { sendRequest } from './sendRequest';

/** One for the process: AWS has one clock, and so has this machine. */
const clockOffset: ClockOffset = { ms: 0 };

/**
 * The world as n8n gives it: its clock, its cancel signal, its request helper.
 */
export function createRuntime(
	context: RequestContext,
	signal?: AbortSignal,
	credential = new ItemCredential(context),
): Runtime {
	return {
		clockOffset,
		now,
		wallTime: () => Date.now(),
		random: () => Math.random(),
		sleep: async (ms) => await cancellableSleep(ms, signal),
		throwIfCancelled: () => {
			if (signal?.aborted) throw new CancelledError();
		},
		send: async (request) => await sendRequest(context, credential, request, signal),
	};
}
