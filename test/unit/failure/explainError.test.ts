import { explainError } from '../../../partner-central/failure/explainError';
import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { failureCodes } from '../../../partner-central/failure/failure';
import { CancelledError } from '../../../partner-central/service/cancelledError';
import { NetworkError } from '../../../partner-central/service/networkError';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';

test.each<[unknown, string, string]>([
	[
		new NetworkError('GetPartner', 'the connection was reset'),
		failureCodes.network,
		'GetPartner: the connection was reset',
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
	new NetworkError('StartProfileUpdateTask', 'the connection was reset'),
	new UnreadableAnswerError('StartProfileUpdateTask', 'the answer was empty', 200, 'r-1'),
])('a start without an answer may have begun: %s', (error) => {
	expect(explainError(error).advice).toContain('AWS may have begun the update all the same');
	const read = new NetworkError('GetPartner', 'the connection was reset');
	expect(explainError(read).advice).not.toContain('begun');
});

describe('explainProblems', () => {
	const problems = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ path: [], text: `Field ${index} is wrong` }));

	test('one problem is said once', () => {
		expect(explainProblems(problems(1))).toMatchObject({
			message: 'One value of this item cannot be sent: Field 0 is wrong',
			details: [],
			errorCode: failureCodes.invalidInput,
		});
	});

	test('two are told one after the other, and what to do', () => {
		expect(explainProblems(problems(2))).toMatchObject({
			message: '2 values of this item cannot be sent: Field 0 is wrong; Field 1 is wrong',
			advice: 'Correct what is named here. Nothing was sent to AWS for this item.',
			details: ['Field 0 is wrong', 'Field 1 is wrong'],
		});
	});

	test('all problems stand in the details, the first twelve in the message', () => {
		const { message, details } = explainProblems(problems(14));
		expect(message).toMatch(/^14 values .*Field 11 is wrong; and 2 more$/);
		expect(message).not.toContain('Field 12');
		expect(details).toHaveLength(14);
		expect(explainProblems(problems(12)).message).not.toContain('more');
	});
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
