import { explainError } from '../../../partner-central/failure/explainError';
import { failureCodes } from '../../../partner-central/failure/failure';
import { CancelledError } from '../../../partner-central/service/cancelledError';
import { NetworkError } from '../../../partner-central/service/networkError';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';
import { refused } from '../../support/domain';

test.each<[unknown, string, string]>([
	[
		new NetworkError('GetPartner', 'the connection was reset'),
		failureCodes.network,
		'AWS Partner Central could not be reached for GetPartner: the connection was reset',
	],
	[
		new UnreadableAnswerError('GetPartner', 'the answer was empty', 200, 'r-1'),
		failureCodes.unreadableAnswer,
		'GetPartner could not be read: the answer was empty',
	],
	[
		new RequestNotSentError('The credential has no Access Key ID.'),
		failureCodes.requestNotSent,
		'no Access Key ID',
	],
	[new CancelledError(), failureCodes.executionStopped, 'stopped'],
	[new TypeError('x is not a function'), failureCodes.unexpected, 'x is not a function'],
	[new Error(''), failureCodes.unexpected, 'unexpected error'],
	['text', failureCodes.unexpected, 'unexpected error'],
	[undefined, failureCodes.unexpected, 'unexpected error'],
])('%s', (error, errorCode, words) => {
	const failure = explainError(error);
	expect(failure).toMatchObject({ errorCode, message: expect.stringContaining(words) });
	expect(failure.message).not.toContain('canceled');
	expect(failure.advice).toMatch(/\.$/);
	expect(failure.details).toEqual([]);
});

test.each([
	['GetPartner', /^Check the network, .* endpoint\. Try again later\./],
	[
		'StartProfileUpdateTask',
		/^AWS may have begun the update all the same: look at it .* Get\. Check the network, /,
	],
])('a lost answer to %s: what may have happened', (operation, advice) => {
	expect(explainError(new NetworkError(operation, 'it was reset')).advice).toMatch(advice);
});

test.each([
	[
		'PutProfileVisibility',
		/^AWS may have done it all the same: look before you try again\. Check /,
	],
	['ListPartners', /^Check whether a proxy answers/],
])('an unreadable answer to %s: what may have happened', (operation, advice) => {
	const error = new UnreadableAnswerError(operation, 'it was empty', 200, 'r-1');
	expect(explainError(error).advice).toMatch(advice);
});

test('what stopped a request before it was sent: nothing has begun', () => {
	const reason = { words: 'its certificate is not trusted', advice: 'Trust it.' };
	const known = { ...reason, isBeforeSending: true, isLasting: true } as const;
	expect(explainError(new NetworkError('StartProfileUpdateTask', known, 'a.example'))).toEqual({
		message:
			'AWS Partner Central could not be reached at a.example for StartProfileUpdateTask: its certificate is not trusted',
		advice: 'Trust it. Nothing was sent to AWS.',
		details: [],
		errorCode: failureCodes.requestNotSent,
	});
});

test.each([
	['GetPartner', false],
	['StartProfileUpdateTask', true],
])('an answer to %s that cannot be read: may an update have begun? %s', (operation, mayHave) => {
	const error = new UnreadableAnswerError(operation, 'the answer was empty', 200, 'r-1');
	const { advice } = explainError(error);
	expect(advice.includes('AWS may have begun the update all the same')).toBe(mayHave);
});

test("keys that AWS does not know may be those of a role's session", () => {
	const session = { id: 's', accessKeyId: 'ASIA', secretAccessKey: 'x', sessionToken: 'y' };
	const words = (parts: object) =>
		explainError(refused('ExpiredTokenException', 403, parts)).message;
	expect(words({})).toContain('temporary keys');
	expect(words({ session })).toContain("the session of the credential's role");
});
