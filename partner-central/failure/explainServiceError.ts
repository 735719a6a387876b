import { isClockError } from '../service/isClockError';
import { MAX_RETRY_AFTER_MS } from '../service/callWithRetry';
import type { ServiceError } from '../service/serviceError';
import type { Failure, Subject } from './failure';
import { serviceAdvice, type ServiceAdvice } from './serviceAdvice';

/** Field errors that are named in the message itself; the rest stands in the details. */
const MAX_PROBLEMS_IN_MESSAGE = 5;

/** An exception of the service in plain words. */
export function explainServiceError(error: ServiceError, subject?: Subject): Failure {
	const { message, advice } = adviceFor(error);
	const problems = error.problems.map(({ name, message: text, code }) =>
		[name && `${name}:`, text, code && `(${code})`].filter(Boolean).join(' '),
	);
	const partner = subject ? `partner ${subject.Identifier}` : 'the partner';
	const fill = (text: string) =>
		(subject ? text : text.replaceAll(' for {partner}', ''))
			.replaceAll('{action}', error.operation)
			.replaceAll('{partner}', partner);
	const named = problems.slice(0, MAX_PROBLEMS_IN_MESSAGE).join('; ');
	const more = problems.length - MAX_PROBLEMS_IN_MESSAGE;
	return {
		message:
			fill(message) +
			askedPause(error) +
			(named && `: ${named}${more > 0 ? `; and ${more} more` : ''}`),
		advice: fill(advice),
		details: [error.serviceMessage && `AWS says: ${error.serviceMessage}`, ...problems].filter(
			(line) => line !== '',
		),
		errorCode: error.type,
		reason: error.reason,
		httpStatus: error.httpStatus,
		requestId: error.requestId,
	};
}

/** A pause that no call waits for is for the person at the workflow. */
function askedPause({ retryAfterMs = 0 }: ServiceError): string {
	if (retryAfterMs <= MAX_RETRY_AFTER_MS) return '';
	return `, and asks for a pause of ${Math.ceil(retryAfterMs / 60_000)} minutes`;
}

function adviceFor(error: ServiceError): ServiceAdvice {
	const { type, reason, httpStatus, serviceMessage } = error;
	if (isClockError(error)) return serviceAdvice.RequestTimeTooSkewed;
	const known = knownAdvice(`${type}/${reason}`) ?? knownAdvice(type);
	if (known) return known;
	if (httpStatus === 429) return serviceAdvice.ThrottlingException;
	if (httpStatus >= 500) return serviceAdvice.InternalServerException;
	return {
		message: `AWS answered {action} with the error ${type}${serviceMessage && `: ${serviceMessage}`}`,
		advice: 'Look at the details below.',
	};
}

function knownAdvice(key: string): ServiceAdvice | undefined {
	return Object.hasOwn(serviceAdvice, key)
		? serviceAdvice[key as keyof typeof serviceAdvice]
		: undefined;
}
