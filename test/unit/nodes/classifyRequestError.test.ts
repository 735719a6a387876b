import { AxiosError } from 'axios';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { classifyRequestError } from '../../../nodes/AwsPartnerCentral/transport/classifyRequestError';
import { NetworkError } from '../../../partner-central/service/networkError';
import { testNode } from '../../support/nodes/parameters';

const host = 'service.example';

/** An error of a request that had been signed. */
const classify = (error: unknown, signal?: AbortSignal) =>
	classifyRequestError(error, { operation: 'GetPartner', host, signal });

/** One that came before. */
const classifyUnsigned = (error: unknown) =>
	classifyRequestError(error, { operation: 'GetPartner', host: undefined, signal: undefined });

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
		['ECONNABORTED', 'timeout of 30000ms exceeded', 'no complete answer came in time'],
		['HPE_HEADER_OVERFLOW', 'Parse Error', 'the headers of the answer were too long'],
		['Z_DATA_ERROR', 'incorrect header check', 'the answer could not be unpacked'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'its certificate is not trusted'],
		['ERR_NEW_IN_A_LATER_NODE', 'x', 'the connection failed in a way that is not known'],
	])('%s is a network failure', (code, message, reason) => {
		const result = classify(wrap(axiosError(message, code)));
		expect(result).toBeInstanceOf(NetworkError);
		expect(result).toMatchObject({ operation: 'GetPartner', reason, host });
	});
});

test.each([undefined, 'failed', new Error(''), wrapped(new Error('Something else'))])(
	'%p after signing may have come after the service had acted',
	(error) => {
		const result = classify(error);
		expect(result).toBeInstanceOf(NetworkError);
		expect(result).toMatchObject({ isBeforeSending: false, isLasting: false });
	},
);

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
		expect(classify(axiosError('canceled', 'ERR_CANCELED'), signal).name).toBe('NetworkError');
	});
});

describe('what comes before the request is signed was never sent', () => {
	test.each<[string, unknown, string]>([
		[
			'an error of the credential',
			new Error('The credential has no Access Key ID.'),
			'The credential has no Access Key ID.',
		],
		[
			'one inside of errors of n8n',
			wrapped(new Error('The Endpoint in the credential must start with https://.')),
			'The Endpoint in the credential must start with https://.',
		],
		['a text', 'failed', 'The request could not be signed'],
		['nothing', undefined, 'The request could not be signed'],
		['an error without words', new Error(''), 'The request could not be signed'],
	])('%s', (_case, error, message) => {
		expect(classifyUnsigned(error)).toMatchObject({ name: 'RequestNotSentError', message });
	});

	test('causes that go round in circles end', () => {
		const error: Error & { cause?: unknown } = new Error('round');
		error.cause = error;
		expect(classifyUnsigned(error)).toMatchObject({ message: 'round' });
	});
});

test('a network failure of our own is told with the host', () => {
	const own = new NetworkError('GetPartner', 'no complete answer came within 30 seconds');
	expect(classify(own)).toMatchObject({ name: 'NetworkError', reason: own.reason, host });
});

test('no secret of the request is in the result', () => {
	for (const code of ['ECONNRESET', 'SOMETHING']) {
		const result = classify(wrapped(axiosError('failed', code)));
		expect(JSON.stringify({ ...result, message: result.message })).not.toContain('SECRET');
	}
});
