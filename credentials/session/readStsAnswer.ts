import { ServiceError } from '../../partner-central/service/serviceError';
import { readDate, readRetryAfterMs } from '../../partner-central/service/timeHeaders';
import { UnreadableAnswerError } from '../../partner-central/service/unreadableAnswerError';
import type { Keys } from '../signing/credentialData';
import { element } from './element';

export interface StsAnswer {
	statusCode: number;
	headers: Record<string, string | undefined>;
	body: string;
}

export interface AssumedRole extends Required<Keys> {
	/** Both by the service's clock, in milliseconds since the epoch. */
	expiration: number;
	answeredAt: number;
}

/**
 * What STS has answered to AssumeRole (XML). Errors have the type that is their `Code`, empty without one.
 * @param now Milliseconds since the epoch; stands in for the time of an answer without `Date`.
 * @throws ServiceError, UnreadableAnswerError
 */
export function readStsAnswer({ statusCode, headers, body }: StsAnswer, now: number): AssumedRole {
	const answeredAt = readDate(headers.date);
	if (statusCode !== 200) {
		throw new ServiceError({
			operation: 'AssumeRole',
			type: element(body, 'Code'),
			serviceMessage: element(body, 'Message'),
			httpStatus: statusCode,
			retryAfterMs: readRetryAfterMs(headers['retry-after'], now),
			answeredAt,
		});
	}
	const expiration = Date.parse(element(body, 'Expiration'));
	const accessKeyId = element(body, 'AccessKeyId');
	const secretAccessKey = element(body, 'SecretAccessKey');
	const sessionToken = element(body, 'SessionToken');
	if (!accessKeyId || !secretAccessKey || !sessionToken || Number.isNaN(expiration)) {
		throw new UnreadableAnswerError('AssumeRole', 'it holds no session', statusCode, undefined);
	}
	return { accessKeyId, secretAccessKey, sessionToken, expiration, answeredAt: answeredAt ?? now };
}
