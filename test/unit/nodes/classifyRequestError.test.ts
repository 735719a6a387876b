import { AxiosError } from 'axios';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { classifyRequestError } from '../../../nodes/AwsPartnerCentral/transport/classifyRequestError';
import { NetworkError } from '../../../partner-central/service/networkError';
import { testNode } from '../../support/nodes/parameters';

const classify = (error: unknown, signal?: AbortSignal) =>
	classifyRequestError('GetPartner', error, signal);

/** As n8n's helpers throw it. */
const wrapped = (error: Error) => new NodeApiError(testNode, error as never);

/** As an older n8n throws it: the cause is lost, its code is not. */
function wrappedWithoutCause(error: AxiosError) {
	const result = new NodeApiError(testNode, { message: error.message, code: error.code ?? null });
	return Object.assign(result, { cause: undefined });
}

const config = { headers: { authorization: 'AWS4-HMAC-SHA256 Credential=SECRET' } } as never;
const axiosError = (message: string, code?: string) => new AxiosError(message, code, config, {});

describe.each<[string, (error: AxiosError) => unknown]>([
	['as it is', (error) => error],
	['wrapped by n8n', wrapped],
	['wrapped by an older n8n', wrappedWithoutCause],
	['wrapped twice', (error) => new NodeOperationError(testNode, wrapped(error))],
	['as the cause of another error', (error) => new Error('outer', { cause: error })],
])('an error of the HTTP client %s', (_case, wrap) => {
	test.each<[string, string, string]>([
		['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'the connection was refused'],
		['ECONNRESET', 'read ECONNRESET', 'the connection was reset'],
		['ECONNABORTED', 'timeout of 30000ms exceeded', 'no complete answer came in time'],
		['ETIMEDOUT', 'connect ETIMEDOUT', 'no complete answer came in time'],
		['ENOTFOUND', 'getaddrinfo ENOTFOUND a.example', 'the host name is unknown'],
		['EAI_AGAIN', 'getaddrinfo EAI_AGAIN a.example', 'the host name could not be looked up'],
		['EPIPE', 'write EPIPE', 'the connection was closed while sending'],
		['ERR_NETWORK', 'Network Error', 'the network failed'],
	])('%s is a network failure', (code, message, reason) => {
		const result = classify(wrap(axiosError(message, code)));
		expect(result).toBeInstanceOf(NetworkError);
		expect(result).toMatchObject({ operation: 'GetPartner', reason });
	});
});

test.each([
	['ERR_BAD_RESPONSE', 'stream has been aborted'],
	['ECONNRESET', 'socket hang up'],
	[undefined, 'socket hang up'],
	[undefined, 'aborted'],
])('%s "%s": the answer broke off', (code, message) => {
	expect(classify(wrapped(axiosError(message, code))).name).toBe('NetworkError');
});

describe('a stopped execution', () => {
	test.each<[string, unknown]>([
		['a cancelled request', axiosError('canceled', 'ERR_CANCELED')],
		['a reset', axiosError('read ECONNRESET', 'ECONNRESET')],
		['anything', new Error('x')],
	])('comes before %s', (_case, error) => {
		expect(classify(wrapped(error as Error), AbortSignal.abort()).name).toBe('CancelledError');
		expect(classify(error, AbortSignal.abort()).name).toBe('CancelledError');
	});

	test('is told by the signal alone', () => {
		const { signal } = new AbortController();
		expect(classify(axiosError('read ECONNRESET', 'ECONNRESET'), signal).name).toBe('NetworkError');
	});
});

describe('what was never sent', () => {
	test.each<[string, unknown, string]>([
		[
			'an error of the credential',
			new Error('The credential has no Access Key ID.'),
			'The credential has no Access Key ID.',
		],
		['a text', 'failed', 'The request could not be sent'],
		['nothing', undefined, 'The request could not be sent'],
		['an error without words', new Error(''), 'The request could not be sent'],
	])('%s', (_case, error, message) => {
		expect(classify(error)).toMatchObject({ name: 'RequestNotSentError', message });
	});

	test('an error of the credential keeps its words inside of errors of n8n', () => {
		const error = new Error('The Endpoint in the credential must start with https://.');
		expect(classify(wrapped(error))).toMatchObject({
			name: 'RequestNotSentError',
			message: error.message,
		});
	});
});

test('a network failure of our own stays what it is', () => {
	const own = new NetworkError('GetPartner', 'no complete answer came within 30 seconds');
	expect(classify(own)).toBe(own);
});

test('no secret of the request is in the result', () => {
	for (const code of ['ECONNRESET', 'SOMETHING']) {
		const result = classify(wrapped(axiosError('failed', code)));
		expect(JSON.stringify({ ...result, message: result.message })).not.toContain('SECRET');
	}
});

test('causes that go round in circles end', () => {
	const error: Error & { cause?: unknown } = new Error('round');
	error.cause = error;
	expect(classify(error)).toMatchObject({ name: 'RequestNotSentError', message: 'round' });
});
