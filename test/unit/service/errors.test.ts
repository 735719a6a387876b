import { CancelledError } from '../../../partner-central/service/cancelledError';
import { isTransient } from '../../../partner-central/service/isTransient';
import { NetworkError } from '../../../partner-central/service/networkError';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';
import { refused } from '../../support/domain';

const unreadable = (httpStatus: number) =>
	new UnreadableAnswerError('GetPartner', 'the answer was empty', httpStatus, undefined);

test.each([
	'ThrottlingException',
	'Throttling',
	'TooManyRequestsException',
	'RequestLimitExceeded',
	'InternalServerException',
	'InternalFailure',
	'ServiceUnavailable',
	'ServiceUnavailableException',
])('%s may pass, even when it comes as 400', (type) => {
	expect(isTransient(refused(type, 400))).toBe(true);
});

test.each([
	'AccessDeniedException',
	'ConflictException',
	'ResourceNotFoundException',
	'ServiceQuotaExceededException',
	'ValidationException',
])('%s is final, even when it comes as 429 or 500', (type) => {
	expect(isTransient(refused(type, 429))).toBe(false);
	expect(isTransient(refused(type, 500))).toBe(false);
});

test.each([
	[400, false],
	[428, false],
	[429, true],
	[430, false],
	[499, false],
	[500, true],
	[503, true],
])('an error of a type that nobody knows, with status %d: %s', (httpStatus, transient) => {
	expect(isTransient(refused('BrandNewException', httpStatus))).toBe(transient);
});

test.each([
	[200, true],
	[299, true],
	[300, false],
	[403, false],
])('an answer that cannot be read, with status %d: %s', (httpStatus, transient) => {
	expect(isTransient(unreadable(httpStatus))).toBe(transient);
});

describe('errors say in their message what happened', () => {
	test.each<[string, string, () => Error]>([
		[
			'NetworkError',
			'GetPartner: it was reset',
			() => new NetworkError('GetPartner', 'it was reset'),
		],
		['UnreadableAnswerError', 'GetPartner: the answer was empty', () => unreadable(200)],
		['ServiceError', 'GetPartner: ConflictException', () => refused('ConflictException', 409)],
		['CancelledError', 'The execution was stopped', () => new CancelledError()],
		['RequestNotSentError', 'no key', () => new RequestNotSentError('no key')],
	])('%s: %s', (name, message, make) => {
		expect(make()).toMatchObject({ name, message });
	});
});

test('what is not said of an error is not assumed', () => {
	expect(new NetworkError('GetPartner', 'it was reset')).toMatchObject({
		isBeforeSending: false,
		isLasting: false,
	});
	expect(new NetworkError('GetPartner', { words: '', isBeforeSending: true })).toMatchObject({
		isBeforeSending: true,
		isLasting: false,
	});
	expect(new RequestNotSentError('no key')).toMatchObject({
		advice: 'Check the credential. Nothing was sent to AWS Partner Central.',
		details: [],
	});
});

test('an error of the service is told by its type, and by its reason where one is asked for', () => {
	const error = refused('ConflictException', 409, { reason: 'CONFLICT_CLIENT_TOKEN' });
	expect(error.problems).toEqual([]);
	expect(error.is('ConflictException')).toBe(true);
	expect(error.is('ConflictException', 'CONFLICT_CLIENT_TOKEN')).toBe(true);
	expect(error.is('ConflictException', 'DUPLICATE_PARTNER')).toBe(false);
	expect(error.is('ValidationException')).toBe(false);
	expect(error.is('ValidationException', 'CONFLICT_CLIENT_TOKEN')).toBe(false);
});
