import { callWithRetry, MAX_RETRY_AFTER_MS } from '../service/callWithRetry';
import { isTransient, mayHaveActed } from '../service/isTransient';
import type { Runtime } from '../service/runtime';
import type { Service } from '../service/service';
import { ServiceError } from '../service/serviceError';
import type { ProfileUpdateTask, StartRequest } from '../service/types';
import { isBusy } from './conflict';

export type StartAnswer =
	| { kind: 'started'; task: ProfileUpdateTask }
	/** Another update of the partner is in progress. */
	| { kind: 'busy'; error: ServiceError }
	/** AWS asks for a pause in which the profile may become another one; nothing has acted so far. */
	| { kind: 'paused'; pauseMs: number; attempts: number }
	/** `mayHaveBegun`: an answer was lost. `isAnswerLost`: it was the last one, so that the error says it itself. */
	| { kind: 'refused'; error: unknown; mayHaveBegun: boolean; isAnswerLost: boolean };

interface StartLimits {
	deadline: number;
	maxAttempts: number;
	/** A longer pause that AWS asks for is not waited for here, if nothing can have acted yet. */
	maxPauseMs: number;
}

/** Starts an update; what fails for a moment is tried again with the same request, so with the same ClientToken. */
export async function sendStart(
	runtime: Runtime,
	service: Service,
	request: StartRequest,
	{ deadline, maxAttempts, maxPauseMs }: StartLimits,
): Promise<StartAnswer> {
	let attempts = 0;
	let isAnswerLost = false;
	const attempt = async () => {
		attempts++;
		const limits = { maxAttempts: 1, deadline };
		return await service.startProfileUpdateTask(request, limits).catch((error: unknown) => {
			isAnswerLost ||= mayHaveActed(error);
			throw error;
		});
	};
	try {
		const task = await callWithRetry(runtime, attempt, {
			maxAttempts,
			deadline,
			maxRetryAfterMs: () => (isAnswerLost ? MAX_RETRY_AFTER_MS : maxPauseMs),
		});
		return { kind: 'started', task };
	} catch (error) {
		if (isBusy(error)) return { kind: 'busy', error };
		const pauseMs = error instanceof ServiceError ? (error.retryAfterMs ?? 0) : 0;
		const isPauseHelpful =
			isTransient(error) && !isAnswerLost && pauseMs > maxPauseMs && attempts < maxAttempts;
		const isInTime = pauseMs <= MAX_RETRY_AFTER_MS && runtime.now() + pauseMs < deadline;
		if (isPauseHelpful && isInTime) {
			return { kind: 'paused', pauseMs, attempts };
		}
		return {
			kind: 'refused',
			error,
			mayHaveBegun: isAnswerLost,
			isAnswerLost: mayHaveActed(error),
		};
	}
}

/** Whether nothing can have acted, and the same request would be answered alike. */
export function isFinal(answer: StartAnswer): boolean {
	if (answer.kind !== 'refused') return answer.kind === 'paused';
	return answer.error instanceof ServiceError && !isTransient(answer.error);
}
