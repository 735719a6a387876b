import { isObject } from '../text/isObject';
import { NetworkError } from './networkError';
import { PROXY_SIGN_IN, PROXY_SIGN_IN_STATUS } from './networkReasons';
import { readDate, readRetryAfterMs } from './timeHeaders';
import { ServiceError, type Quota, type ReportedProblem } from './serviceError';
import type { HttpAnswer } from './runtime';
import { UnreadableAnswerError } from './unreadableAnswerError';
import { withoutSecrets } from './withoutSecrets';

export type JsonObject = Record<string, unknown>;

/** Names of exceptions and reasons are shorter. */
const MAX_NAME_CHARACTERS = 100;

/** The type of an error that AWS has given no type. */
export const UNNAMED_ERROR = 'UnknownError';

/**
 * The answer's body when the call succeeded.
 * Errors are told by their type (`__type`, `x-amzn-errortype`), never by status alone: access denied has
 * been seen as 400. @throws ServiceError, UnreadableAnswerError, NetworkError for the answer of a proxy
 */
export function readAnswer(operation: string, answer: HttpAnswer, now: number): JsonObject {
	if (answer.status === PROXY_SIGN_IN_STATUS) throw new NetworkError(operation, PROXY_SIGN_IN);
	const requestId = shown(answer.headers['x-amzn-requestid']);
	const body = parseObject(answer.body);
	const type = errorType(body, answer);
	if (type !== undefined || (answer.status >= 400 && body)) {
		throw toServiceError(operation, type ?? UNNAMED_ERROR, body ?? {}, answer, now);
	}
	if (answer.status < 300 && body) return body;
	if (answer.status === 429 || answer.status >= 500) {
		// A gateway in front of the service answers for it, with HTML or nothing.
		const gatewayType = answer.status === 429 ? 'ThrottlingException' : 'ServiceUnavailable';
		throw toServiceError(operation, gatewayType, {}, answer, now);
	}
	throw new UnreadableAnswerError(operation, describe(answer), answer.status, requestId);
}

function parseObject(text: string): JsonObject | undefined {
	try {
		const value = JSON.parse(text) as unknown;
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function errorType(body: JsonObject | undefined, answer: HttpAnswer): string | undefined {
	const raw = string(body?.__type) ?? answer.headers['x-amzn-errortype'];
	if (raw === undefined) return undefined;
	// `com.amazonaws.service#Name:http://…` in its longest form
	const name = raw.slice(raw.lastIndexOf('#') + 1).replace(/:.*/s, '');
	return withoutSecrets(name.trim().slice(0, MAX_NAME_CHARACTERS)) || undefined;
}

function toServiceError(
	operation: string,
	type: string,
	body: JsonObject,
	answer: HttpAnswer,
	now: number,
): ServiceError {
	return new ServiceError({
		operation,
		type,
		serviceMessage: shown(body.Message) ?? shown(body.message) ?? '',
		reason: shownName(body.Reason),
		problems: reportedProblems(body.ErrorDetails),
		quota: metQuota(body),
		httpStatus: answer.status,
		requestId: shown(answer.headers['x-amzn-requestid']),
		retryAfterMs: readRetryAfterMs(answer.headers['retry-after'], now),
		answeredAt: readDate(answer.headers.date),
		session: answer.session,
	});
}

function metQuota({ ServiceCode, QuotaCode }: JsonObject): Quota | undefined {
	const codes = {
		ServiceCode: shownName(ServiceCode),
		QuotaCode: shownName(QuotaCode),
	};
	return codes.ServiceCode || codes.QuotaCode ? codes : undefined;
}

/** Shape `ValidationErrorList`: a union of field and business errors. */
function reportedProblems(details: unknown): ReportedProblem[] {
	if (!Array.isArray(details)) return [];
	return details.flatMap((entry: unknown) => {
		return Object.values((entry ?? {}) as object).flatMap((member: unknown) => {
			if (typeof member !== 'object' || member === null) return [];
			const { Name, Message, Code } = member as JsonObject;
			return [{ name: shown(Name), message: shown(Message) ?? '', code: shown(Code) }];
		});
	});
}

function describe({ status, body, isTooLarge }: HttpAnswer): string {
	if (isTooLarge) return 'the answer has more than 5 MB, which no answer of AWS has';
	if (status >= 300 && status < 400) return 'the answer was a redirect, which is not followed';
	if (body.trim() === '') return 'the answer was empty';
	if (body.trimStart().startsWith('<')) return 'the answer was a web page instead of JSON';
	return 'the answer was not the JSON object that AWS documents';
}

/** A text of the service as a person may see it. */
function shown(value: unknown): string | undefined {
	const text = string(value);
	return text === undefined ? undefined : withoutSecrets(text);
}

function shownName(value: unknown): string | undefined {
	return shown(value)?.slice(0, MAX_NAME_CHARACTERS);
}

function string(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}
