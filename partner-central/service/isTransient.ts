import { NetworkError } from './networkError';
import { ServiceError } from './serviceError';
import { UnreadableAnswerError } from './unreadableAnswerError';

/** Types that ask to try again, whatever status they come with. */
const TRANSIENT_TYPES = new Set([
	'ThrottlingException',
	'Throttling',
	'TooManyRequestsException',
	'RequestLimitExceeded',
	'InternalServerException',
	'InternalFailure',
	'ServiceUnavailable',
	'ServiceUnavailableException',
]);

/** Types that no other try changes, whatever status they come with. */
const FINAL_TYPES = new Set([
	'AccessDeniedException',
	'ConflictException',
	'ResourceNotFoundException',
	'ServiceQuotaExceededException',
	'ValidationException',
]);

/** Whether the same request may succeed a moment later: network failures, 429, 5xx, a mangled answer. */
export function isTransient(error: unknown): boolean {
	if (error instanceof NetworkError) return !error.isLasting;
	if (error instanceof UnreadableAnswerError) return error.httpStatus < 300;
	if (!(error instanceof ServiceError) || FINAL_TYPES.has(error.type)) return false;
	return error.httpStatus === 429 || error.httpStatus >= 500 || TRANSIENT_TYPES.has(error.type);
}

/** Whether the service may have done what it was asked: only the answer is missing, or it has lost its way amid it. */
export function mayHaveActed(error: unknown): boolean {
	return (
		(error instanceof NetworkError && !error.isBeforeSending) ||
		error instanceof UnreadableAnswerError ||
		(error instanceof ServiceError && error.httpStatus >= 500)
	);
}
