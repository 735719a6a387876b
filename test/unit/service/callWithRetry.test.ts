import { CancelledError } from '../../../partner-central/service/cancelledError';
import { callWithRetry } from '../../../partner-central/service/callWithRetry';
import { NetworkError } from '../../../partner-central/service/networkError';
import { RequestNotSentError } from '../../../partner-central/service/requestNotSentError';
import { UnreadableAnswerError } from '../../../partner-central/service/unreadableAnswerError';
import { refused, ScriptedRuntime, START_MS } from '../../support/domain';

const reset = new NetworkError('GetPartner', 'the connection was reset');

interface Limits {
	maxAttempts?: number;
	deadlineMs?: number;
	random?: number;
	isRepeatable?: boolean;
}

/** Fails with each error in turn, then succeeds. */
async function attempt(
	errors: unknown[],
	{ maxAttempts = 5, deadlineMs = Infinity, random = 0.5, isRepeatable }: Limits = {},
) {
	const runtime = new ScriptedRuntime();
	runtime.randomValue = random;
	let calls = 0;
	const result = await callWithRetry(
		runtime,
		async () => {
			const error = errors[calls++];
			if (error !== undefined) throw error;
			return await Promise.resolve('done');
		},
		{ maxAttempts, deadline: START_MS + deadlineMs, isRepeatable },
	).catch((error: unknown) => error);
	return { result, calls, sleeps: runtime.sleeps };
}

describe('callWithRetry', () => {
	test.each<[string, unknown[], Limits, number[]]>([
		['nothing fails', [], {}, []],
		['full jitter at its middle', [reset, reset, reset, reset], {}, [250, 500, 1000, 2000]],
		['full jitter at its least', [reset, reset], { random: 0 }, [0, 0]],
		['full jitter near its most', [reset, reset, reset], { random: 0.999 }, [500, 999, 1998]],
		[
			'the backoff stops growing at 20 seconds',
			Array.from({ length: 8 }, () => reset),
			{ maxAttempts: 9, random: 0.5 },
			[250, 500, 1000, 2000, 4000, 8000, 10000, 10000],
		],
		[
			'Retry-After is the least',
			[refused('ThrottlingException', 429, { retryAfterMs: 3000 })],
			{},
			[3000],
		],
		['a longer backoff outdoes Retry-After', [refused('X', 503, { retryAfterMs: 100 })], {}, [250]],
		[
			'Retry-After of a minute is waited for',
			[refused('X', 429, { retryAfterMs: 60_000 })],
			{},
			[60_000],
		],
	])('waits exactly: %s', async (_case, errors, limits, delays) => {
		const { result, calls, sleeps } = await attempt(errors, limits);
		expect(result).toBe('done');
		expect(calls).toBe(errors.length + 1);
		expect(sleeps).toEqual(delays);
	});

	test.each<[string, unknown]>([
		['a network failure', reset],
		['429', refused('TooBusy', 429)],
		['500', refused('InternalServerException', 500)],
		['503', refused('Whatever', 503)],
		['throttling that comes as 400', refused('ThrottlingException', 400)],
		['a cut-off answer', new UnreadableAnswerError('GetPartner', 'cut off', 200, undefined)],
	])('tries again after %s', async (_case, error) => {
		expect(await attempt([error])).toMatchObject({ result: 'done', calls: 2 });
	});

	test.each<[string, unknown]>([
		['a quota', refused('ServiceQuotaExceededException', 402)],
		['a quota that comes as 429', refused('ServiceQuotaExceededException', 429)],
		['a conflict', refused('ConflictException', 409)],
		['a validation', refused('ValidationException', 400)],
		['access denied', refused('AccessDeniedException', 403)],
		['not found', refused('ResourceNotFoundException', 404)],
		['an expired token', refused('ExpiredTokenException', 400)],
		['a redirect', new UnreadableAnswerError('GetPartner', 'redirect', 302, undefined)],
		['a request that was never sent', new RequestNotSentError('no key')],
		['a stopped execution', new CancelledError()],
		['a mistake in the code', new TypeError('x is not a function')],
		['something that is no error', 'text'],
	])('never tries again after %s', async (_case, error) => {
		expect(await attempt([error])).toEqual({ result: error, calls: 1, sleeps: [] });
	});

	test.each<[string, unknown[], Limits, number]>([
		['attempts run out', [reset, reset, reset, reset, reset], {}, 5],
		['there is one attempt', [reset], { maxAttempts: 1 }, 1],
		['Retry-After is longer than a minute', [refused('X', 429, { retryAfterMs: 60_001 })], {}, 1],
		['the next try would begin at the deadline', [reset], { deadlineMs: 250 }, 1],
		[
			'Retry-After reaches beyond the deadline',
			[refused('X', 429, { retryAfterMs: 5000 })],
			{ deadlineMs: 4000 },
			1,
		],
		['the deadline cuts a series', [reset, reset, reset], { deadlineMs: 1000 }, 3],
	])('gives up with the last error when %s', async (_case, errors, limits, calls) => {
		const outcome = await attempt(errors, limits);
		expect(outcome.result).toBe(errors.at(-1));
		expect(outcome.calls).toBe(calls);
		expect(outcome.sleeps).toHaveLength(calls - 1);
	});

	test.each<[string, unknown, boolean]>([
		['throttling', refused('ThrottlingException', 429), true],
		['a host that is not found', new NetworkError('X', { words: '', isBeforeSending: true }), true],
		['an answer that is lost', reset, false],
		['an answer that is cut off', new UnreadableAnswerError('X', 'cut', 200, undefined), false],
		['a problem inside AWS', refused('InternalServerException', 500), false],
	])('what could act twice is tried again after %s: %s', async (_case, error, isTriedAgain) => {
		const { calls } = await attempt([error], { isRepeatable: false });
		expect(calls).toBe(isTriedAgain ? 2 : 1);
	});

	test('a try just before the deadline is made', async () => {
		expect(await attempt([reset], { deadlineMs: 251 })).toMatchObject({ result: 'done' });
	});
});
