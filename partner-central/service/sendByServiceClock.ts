import { isClockError } from './isClockError';
import { readAnswer } from './readAnswer';
import type { HttpAnswer, HttpRequest, Runtime } from './runtime';
import { ServiceError } from './serviceError';

/**
 * Sends a request; when the service says that this machine's clock is off, signs it again with the
 * service's own time (its `Date` header), once, and remembers the difference for all later calls.
 */
export async function sendByServiceClock(
	runtime: Runtime,
	request: HttpRequest,
): Promise<HttpAnswer> {
	const { clockOffset } = runtime;
	const send = async () => {
		runtime.throwIfCancelled();
		const signingDate = clockOffset.ms === 0 ? undefined : new Date(runtime.now() + clockOffset.ms);
		return await runtime.send({ ...request, signingDate });
	};
	const answer = await send();
	const serviceTime = Date.parse(answer.headers.date ?? '');
	if (!saysClockIsOff(request.operation, answer) || Number.isNaN(serviceTime)) return answer;
	clockOffset.ms = serviceTime - runtime.now();
	return await send();
}

function saysClockIsOff(operation: string, answer: HttpAnswer): boolean {
	try {
		readAnswer(operation, answer, 0);
		return false;
	} catch (error) {
		return error instanceof ServiceError && isClockError(error.type, error.serviceMessage);
	}
}
