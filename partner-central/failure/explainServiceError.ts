import { UNNAMED_ERROR } from '../service/readAnswer';
import { MAX_RETRY_AFTER_MS } from '../service/callWithRetry';
import { findKeyProblem } from '../service/findKeyProblem';
import { refusedSession } from '../service/keyProblems';
import type { ServiceError } from '../service/serviceError';
import { SESSION_ERRORS } from '../service/withFreshSession';
import { businessAdvice } from './businessAdvice';
import type { Failure, Subject } from './failure';
import { serviceAdvice, type ServiceAdvice } from './serviceAdvice';
import { splitList } from './splitList';

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
	const { inMessage, inDetails } = splitList(problems, MAX_PROBLEMS_IN_MESSAGE);
	const text = fill(message) + askedPause(error) + (inMessage && `: ${inMessage}`);
	const { serviceMessage } = error;
	const isSaid = text.includes(serviceMessage);
	return {
		message: text,
		advice: [fill(advice), ...adviceOnRules(error)].join(' '),
		details: [
			...(isSaid ? [] : [`AWS says: ${serviceMessage}`]),
			...inDetails,
			...quotaLine(error),
		],
		errorCode: error.type,
		reason: error.reason,
		httpStatus: error.httpStatus,
		requestId: error.requestId,
		...error.quota,
	};
}

/** A pause that no call waits for is for the person at the workflow. */
function askedPause({ retryAfterMs = 0 }: ServiceError): string {
	if (retryAfterMs <= MAX_RETRY_AFTER_MS) return '';
	return `, and asks for a pause of ${Math.ceil(retryAfterMs / 60_000)} minutes`;
}

/** What to do about the rules that AWS names, each once. */
function adviceOnRules({ problems }: ServiceError): string[] {
	const advice = problems.map(({ code }) => businessAdvice(code ?? ''));
	return [...new Set(advice.filter((text) => text !== undefined))];
}

function quotaLine({ quota }: ServiceError): string[] {
	if (!quota) return [];
	const { QuotaCode = 'not given', ServiceCode = 'not given' } = quota;
	return [`Quota in Service Quotas: ${QuotaCode} (service ${ServiceCode})`];
}

function adviceFor(error: ServiceError): ServiceAdvice {
	const { type, reason, httpStatus, serviceMessage } = error;
	if (error.session !== undefined && SESSION_ERRORS.has(type)) return refusedSession;
	const known = findKeyProblem(error) ?? knownAdvice(`${type}/${reason}`) ?? knownAdvice(type);
	if (known) return known;
	if (httpStatus === 429) return serviceAdvice.ThrottlingException;
	if (httpStatus >= 500) return serviceAdvice.InternalServerException;
	return {
		message: `AWS answered {action} with ${errorName(type)}${serviceMessage && `: ${serviceMessage}`}`,
		advice:
			'This node does not know this error. Look it up in the documentation of AWS Partner Central, and look for a newer version of this node.',
	};
}

function errorName(type: string): string {
	return type === UNNAMED_ERROR ? 'an error without a name' : `the error ${type}`;
}

function knownAdvice(key: string): ServiceAdvice | undefined {
	return Object.hasOwn(serviceAdvice, key)
		? serviceAdvice[key as keyof typeof serviceAdvice]
		: undefined;
}
