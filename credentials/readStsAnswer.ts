import { ServiceError } from '../partner-central/service/serviceError';
import { readDate, readRetryAfterMs } from '../partner-central/service/timeHeaders';
import { UnreadableAnswerError } from '../partner-central/service/unreadableAnswerError';
import type { Answer } from './ask';
import type { Keys } from './readCredential';
import { MAX_SESSION_MS } from './sessions';

interface AssumedRole extends Required<Keys> {
	/** How long the session lasts, counted from the answer. */
	lengthMs: number;
}

/** What STS hands out when no duration is asked for. */
const DEFAULT_SESSION_MS = 3_600_000;

/**
 * What STS has answered to AssumeRole (XML). Errors have the type that is their `Code`, empty without one.
 * @param now Milliseconds since the epoch; stands in for the time of an answer without `Date`.
 * @throws ServiceError, UnreadableAnswerError
 */
export function readStsAnswer(
	{ statusCode, headers, body: xml = '' }: Answer,
	now: number,
): AssumedRole {
	const answeredAt = readDate(headers.date);
	if (statusCode !== 200) {
		throw new ServiceError({
			operation: 'AssumeRole',
			type: element(xml, 'Code'),
			serviceMessage: element(xml, 'Message'),
			httpStatus: statusCode,
			requestId: element(xml, 'RequestId') || undefined,
			retryAfterMs: readRetryAfterMs(headers['retry-after'], now),
			answeredAt,
		});
	}
	const accessKeyId = element(xml, 'AccessKeyId');
	const secretAccessKey = element(xml, 'SecretAccessKey');
	const sessionToken = element(xml, 'SessionToken');
	if (!accessKeyId || !secretAccessKey || !sessionToken) {
		throw new UnreadableAnswerError('AssumeRole', 'it holds no session', statusCode, undefined);
	}
	const expiration = Date.parse(element(xml, 'Expiration'));
	const lengthMs = sessionLengthMs(expiration, answeredAt ?? now, now);
	return { accessKeyId, secretAccessKey, sessionToken, lengthMs };
}

/** By the service's own time, so that a clock that is off does not shift the end; by ours when that makes no sense. */
function sessionLengthMs(expiration: number, answeredAt: number, now: number): number {
	const lengths = [expiration - answeredAt, expiration - now];
	return lengths.find((ms) => ms > 0 && ms <= MAX_SESSION_MS) ?? DEFAULT_SESSION_MS;
}

const ENTITIES: Record<string, string> = {
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
	'&amp;': '&',
};

/** The text of the first element of that name; the elements of STS have no attributes. */
function element(xml: string, name: string): string {
	const start = xml.indexOf(`<${name}>`);
	const end = xml.indexOf(`</${name}>`, start);
	if (start < 0 || end < 0) return '';
	const text = xml.slice(start + name.length + 2, end).trim();
	return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
