import { isClockError } from './findKeyProblem';
import type { Runtime } from './runtime';
import { ServiceError } from './serviceError';

/**
 * Makes a call; when the service says that this machine's clock is off, remembers the difference to the
 * time of its answer for all later calls, and makes the call again, once.
 * @param call Signs with the given time, or with this machine's when there is none.
 */
export async function byServiceClock<Result>(
	runtime: Pick<Runtime, 'wallTime' | 'clockOffset'>,
	call: (signingDate: Date | undefined) => Promise<Result>,
): Promise<Result> {
	const { clockOffset } = runtime;
	const callNow = async () =>
		await call(clockOffset.ms === 0 ? undefined : new Date(runtime.wallTime() + clockOffset.ms));
	return await callNow().catch(async (error: unknown) => {
		if (!(error instanceof ServiceError) || !isClockError(error)) throw error;
		if (error.answeredAt === undefined) throw error;
		clockOffset.ms = error.answeredAt - runtime.wallTime();
		return await callNow();
	});
}
