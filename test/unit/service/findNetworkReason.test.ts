import { findNetworkReason } from '../../../partner-central/service/findNetworkReason';
import {
	networkReasons,
	reasonsByFamily,
	reasonsByText,
	type NetworkReason,
} from '../../../partner-central/service/networkReasons';

/** An error as Node.js and axios make it. */
const failing = (code: string | undefined, message = '', cause?: unknown) =>
	Object.assign(new Error(message, { cause }), { code });

test.each([
	...Object.entries(networkReasons),
	...reasonsByText.map(([pattern, reason]) => [pattern.source, reason] as const),
	...reasonsByFamily.map(([pattern, reason]) => [pattern.source, reason] as const),
])('%s is said in words', (code, { words, advice = 'Ask.', isLasting, isBeforeSending }) => {
	// They stand behind a colon; n8n would replace a text that holds a code.
	expect(words).toMatch(/^(the|no|its|n8n's) [\w ()-]+$/);
	expect(words).not.toContain(code);
	expect(advice).toMatch(/^[A-Z].*\.$/);
	// What may have been processed is always tried again.
	expect(isBeforeSending ?? false).toBe(isLasting ?? isBeforeSending ?? false);
});

test.each<[string, string, boolean]>([
	['ECONNREFUSED', 'the connection was refused', true],
	['ENOTFOUND', 'the host name is unknown', true],
	['EAI_AGAIN', 'the host name could not be looked up', true],
	['ECONNRESET', 'the connection was reset', false],
	['ECONNABORTED', 'no complete answer came in time', false],
	['EPIPE', 'the connection was closed while sending', false],
	['HPE_HEADER_OVERFLOW', 'the headers of the answer were too long', false],
	['HPE_INVALID_CHUNK_SIZE', 'the answer was not valid HTTP', false],
	['HPE_NEW_IN_A_LATER_NODE', 'the answer was not valid HTTP', false],
	['Z_DATA_ERROR', 'the answer could not be unpacked', false],
	['ERR__ERROR_FORMAT_PADDING_1', 'the answer could not be unpacked', false],
	[
		'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC',
		'the secure connection (TLS) was disturbed',
		false,
	],
	['UNHEARD_OF', 'the connection failed in a way that is not known', false],
	['constructor', 'the connection failed in a way that is not known', false],
])('%s passes: %s (before sending: %s)', (code, words, isBeforeSending) => {
	for (const error of [
		failing(code),
		failing(undefined, 'outer', failing(code)),
		failing('UNHEARD_OF', 'outer', failing(code)),
		// n8n 1.x loses the cause and keeps its code as that of an answer.
		{ message: 'A text of n8n', httpCode: code },
	]) {
		const reason = findNetworkReason(error);
		expect(reason.words).toBe(words);
		expect(reason.isBeforeSending ?? false).toBe(isBeforeSending);
		expect(reason.isLasting).toBeUndefined();
	}
});

const WRONG_VERSION =
	'write EPROTO 806CA3BE8C7F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl';
const BLOCKED = 'The request was blocked because it resolves to a restricted IP address';

test.each<[string, string | undefined, string, RegExp, RegExp]>([
	['plain http', 'EPROTO', WRONG_VERSION, /does not speak TLS/, /port/],
	['an old TLS', 'EPROTO', 'tlsv1 alert protocol version', /no secure connection/, /TLS/],
	['a stranger', 'SELF_SIGNED_CERT_IN_CHAIN', '', /not trusted/, /NODE_EXTRA_CA_CERTS/],
	['another host', 'ERR_TLS_CERT_ALTNAME_INVALID', '', /another host name/, /endpoint/],
	['an old certificate', 'CERT_HAS_EXPIRED', '', /has expired/, /clock/],
	['SSRF', undefined, BLOCKED, /SSRF/, /N8N_SSRF_ALLOWED_HOSTNAMES/],
	[
		'a list of domains',
		undefined,
		'Domain not allowed: This credential is restricted from accessing a.example. Only the following domains are allowed: b.example',
		/Allowed HTTP Request Domains/,
		/Allowed Domains/,
	],
])('%s is told with what to do, and no other try is made', (_case, code, text, words, advice) => {
	for (const error of [
		failing(code, text),
		failing(undefined, 'outer', failing(code, text)),
		{ message: 'A text of n8n', messages: [text], httpCode: code },
	]) {
		const reason = findNetworkReason(error);
		expect(reason).toMatchObject({ isBeforeSending: true, isLasting: true });
		expect(reason.words).toMatch(words);
		expect(reason.advice).toMatch(advice);
	}
});

test.each<[string, string, NetworkReason]>([
	[
		'ETIMEDOUT',
		'connect ETIMEDOUT 192.0.2.1:443',
		{ words: 'no complete answer came in time', isBeforeSending: true },
	],
	['ETIMEDOUT', 'read ETIMEDOUT', { words: 'no complete answer came in time' }],
	[
		'EHOSTUNREACH',
		'connect EHOSTUNREACH 192.0.2.1:443',
		{ words: 'the host is unreachable', isBeforeSending: true },
	],
	['EHOSTUNREACH', 'read EHOSTUNREACH', { words: 'the host is unreachable' }],
	[
		'ECONNRESET',
		'read ECONNRESET while trying to connect again',
		{ words: 'the connection was reset' },
	],
	// A body of an answer is no reason.
	['ECONNRESET', `${' '.repeat(1000)}wrong version number`, { words: 'the connection was reset' }],
	['ECONNRESET', 'aborted by the peer', { words: 'the connection was reset' }],
	['ECONNRESET', 'the upload was aborted', { words: 'the connection was reset' }],
	['ECONNRESET', 'it has been aborted too soon', { words: 'the connection was reset' }],
	['ECONNRESET', 'aborted', { words: 'the connection broke before the answer was complete' }],
	['', 'stream has been aborted', { words: 'the connection broke before the answer was complete' }],
	['', 'socket hang up', { words: 'the connection broke before the answer was complete' }],
])('%s "%s"', (code, message, expected) => {
	expect(findNetworkReason(failing(code, message))).toEqual(expected);
});

test('no error, and causes that go round in circles', () => {
	const error: Error & { cause?: unknown } = new Error('round');
	error.cause = error;
	for (const odd of [undefined, null, 'text', 7, {}, { message: 7, messages: 'x' }, error]) {
		expect(findNetworkReason(odd)).toEqual({
			words: 'the connection failed in a way that is not known',
		});
	}
});
