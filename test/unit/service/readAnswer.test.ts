import type { HttpAnswer } from '../../../partner-central/service/runtime';
import { isTransient } from '../../../partner-central/service/isTransient';
import { NetworkError } from '../../../partner-central/service/networkError';
import { readAnswer } from '../../../partner-central/service/readAnswer';
import { ServiceError, type Quota } from '../../../partner-central/service/serviceError';
import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';
import { START_MS } from '../../support/domain';

function read(answer: Partial<HttpAnswer>): unknown {
	try {
		return readAnswer('GetPartner', { status: 200, headers: {}, body: '{}', ...answer }, START_MS);
	} catch (error) {
		return error;
	}
}

function readError(answer: Partial<HttpAnswer>): ServiceError {
	const error = read(answer);
	if (!(error instanceof ServiceError)) throw new Error(`no ServiceError: ${String(error)}`);
	return error;
}

const longest =
	'com.amazon.coral.service#AccessDeniedException:http://internal.amazon.com/coral/com.amazon.coral.service/';

describe('readAnswer', () => {
	test.each([200, 201, 299])('an object with status %d is the answer', (status) => {
		expect(read({ status, body: '{"Id":"partner-1"}' })).toEqual({ Id: 'partner-1' });
	});

	test.each<[string, Partial<HttpAnswer>, string, boolean]>([
		[
			'the plain type',
			{ status: 409, body: '{"__type":"ConflictException"}' },
			'ConflictException',
			false,
		],
		[
			'a type with namespace',
			{ status: 404, body: '{"__type":"com.amazonaws.x#ResourceNotFoundException"}' },
			'ResourceNotFoundException',
			false,
		],
		[
			'the longest form of a type',
			{ status: 400, body: JSON.stringify({ __type: longest }) },
			'AccessDeniedException',
			false,
		],
		[
			'the type in the header',
			{ status: 400, body: '{}', headers: { 'x-amzn-errortype': longest } },
			'AccessDeniedException',
			false,
		],
		[
			'the type in the header beside HTML',
			{ status: 403, body: '<html>', headers: { 'x-amzn-errortype': 'AccessDeniedException' } },
			'AccessDeniedException',
			false,
		],
		[
			'an error dressed as a success',
			{ status: 200, body: '{"__type":"ThrottlingException"}' },
			'ThrottlingException',
			true,
		],
		[
			'the body before the header',
			{ status: 400, body: '{"__type":"A"}', headers: { 'x-amzn-errortype': 'B' } },
			'A',
			false,
		],
		['a type of nothing', { status: 400, body: '{"__type":""}' }, 'UnknownError', false],
		['a gateway that has failed', { status: 500, body: '<html>' }, 'ServiceUnavailable', true],
		['a type that is no text', { status: 400, body: '{"__type":7}' }, 'UnknownError', false],
		['a type of blanks', { status: 400, body: '{"__type":" # : "}' }, 'UnknownError', false],
		[
			'an error without a type',
			{ status: 418, body: '{"Message":"teapot"}' },
			'UnknownError',
			false,
		],
		[
			'a gateway without JSON',
			{ status: 502, body: '<html>Bad Gateway</html>' },
			'ServiceUnavailable',
			true,
		],
		['a gateway without a body', { status: 503, body: '' }, 'ServiceUnavailable', true],
		['a gateway that throttles', { status: 429, body: 'slow down' }, 'ThrottlingException', true],
		['a gateway with a list', { status: 504, body: '[]' }, 'ServiceUnavailable', true],
	])('%s', (_case, answer, type, transient) => {
		const error = readError(answer);
		expect(error).toMatchObject({ type, operation: 'GetPartner', httpStatus: answer.status });
		expect(isTransient(error)).toBe(transient);
	});

	test.each<[string, Partial<HttpAnswer>, RegExp, boolean]>([
		['half of the JSON', { body: '{"Id":"par' }, /not the JSON object/, true],
		['nothing', { body: '' }, /empty/, true],
		['null', { body: 'null' }, /not the JSON object/, true],
		['a list', { body: '[{}]' }, /not the JSON object/, true],
		['a page of a proxy', { body: ' <!DOCTYPE html>' }, /web page/, true],
		['a number', { body: '7' }, /not the JSON object/, true],
		['text', { body: '"Id"' }, /not the JSON object/, true],
		['blanks', { body: ' \n' }, /empty/, true],
		['more than is read', { body: '', isTooLarge: true }, /more than 5 MB/, true],
		['a redirect', { status: 302, body: '' }, /redirect/, false],
		['a choice of redirects with a body', { status: 300, body: '{"Id":"x"}' }, /redirect/, false],
		['the last of the redirects', { status: 399, body: '' }, /redirect/, false],
		['nothing with 400', { status: 400, body: '' }, /empty/, false],
		['HTML with 403', { status: 403, body: '<html>Blocked</html>' }, /web page/, false],
	])('is unreadable: %s', (_case, answer, reason, transient) => {
		const error = read({ headers: { 'x-amzn-requestid': 'r-1' }, ...answer });
		expect(error).toBeInstanceOf(UnreadableAnswerError);
		expect(error).toMatchObject({ reason: expect.stringMatching(reason), requestId: 'r-1' });
		expect(isTransient(error)).toBe(transient);
	});

	test('takes everything the service says about an error', () => {
		const body = JSON.stringify({
			__type: 'ValidationException',
			Message: 'Invalid.',
			Reason: 'REQUEST_VALIDATION_FAILED',
			ErrorDetails: [
				{
					FieldValidationError: { Name: 'TaskDetails', Message: 'too long', Code: 'INVALID_VALUE' },
				},
				{ BusinessValidationError: { Message: 'not allowed', Code: 'RULE' } },
				null,
				'text',
				{ Other: 7 },
				{ FieldValidationError: { Name: 1, Message: null } },
				{ FieldValidationError: null, BusinessValidationError: 'text' },
			],
		});
		const error = readError({ status: 400, body, headers: { 'x-amzn-requestid': 'r-2' } });
		expect(error.problems).toHaveLength(3);
		expect({ ...error }).toMatchObject({
			serviceMessage: 'Invalid.',
			reason: 'REQUEST_VALIDATION_FAILED',
			requestId: 'r-2',
			problems: [
				{ name: 'TaskDetails', message: 'too long', code: 'INVALID_VALUE' },
				{ name: undefined, message: 'not allowed', code: 'RULE' },
				{ name: undefined, message: '', code: undefined },
			],
		});
	});

	test.each([
		['Message', '{"__type":"A","Message":"upper","message":"lower"}', 'upper'],
		['message', '{"__type":"A","message":"lower"}', 'lower'],
		['neither', '{"__type":"A","Message":{"a":1}}', ''],
	])('reads the text from %s', (_case, body, text) => {
		expect(readError({ status: 400, body }).serviceMessage).toBe(text);
	});

	test('takes nothing for what the service says nothing of', () => {
		const error = readError({ status: 400, body: '{"__type":"A","Reason":"","ErrorDetails":{}}' });
		expect(error).toMatchObject({ reason: undefined, serviceMessage: '', problems: [] });
	});

	test('cuts names that are novels', () => {
		const novel = 'x.'.repeat(51);
		const body = { __type: novel, Reason: novel, ServiceCode: novel, QuotaCode: novel };
		const name = 'x.'.repeat(50);
		expect(readError({ status: 400, body: JSON.stringify(body) })).toMatchObject({
			type: name,
			reason: name,
			quota: { ServiceCode: name, QuotaCode: name },
		});
	});

	test.each<[object, Quota | undefined]>([
		[{}, undefined],
		[{ QuotaCode: 7 }, undefined],
		[{ QuotaCode: 'L-1' }, { ServiceCode: undefined, QuotaCode: 'L-1' }],
		[{ ServiceCode: 'partnercentral' }, { ServiceCode: 'partnercentral', QuotaCode: undefined }],
	])('the quota of a refusal with %j', (codes, quota) => {
		const body = JSON.stringify({ __type: 'ThrottlingException', ...codes });
		expect(readError({ status: 400, body }).quota).toEqual(quota);
	});

	test('a proxy that wants a sign-in is no answer of the service, whatever it says', () => {
		const error = read({ status: 407, body: '{"__type":"AccessDeniedException"}' });
		expect(error).toBeInstanceOf(NetworkError);
		expect(error).toMatchObject({ isLasting: true, reason: expect.stringContaining('HTTP 407') });
	});

	test.each<[string | undefined, number | undefined]>([
		[undefined, undefined],
		['', undefined],
		[' ', undefined],
		['soon', undefined],
		['0', 0],
		['7', 7000],
		['1.5', 1500],
		['-3', 0],
		['86400', 86_400_000],
		[new Date(START_MS + 5000).toUTCString(), 5000],
		[new Date(START_MS - 5000).toUTCString(), 0],
	])('Retry-After %p is %p ms', (header, expected) => {
		const error = readError({ status: 429, body: '{}', headers: { 'retry-after': header } });
		expect(error.retryAfterMs).toBe(expected);
	});
});
