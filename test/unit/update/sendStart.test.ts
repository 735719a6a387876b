/** How a start is tried: at most five times, and not over a pause in which the profile may become another one. */
import { createService } from '../../../partner-central/service/service';
import { isFinal, sendStart } from '../../../partner-central/update/sendStart';
import { ScriptedRuntime, START_MS, startRequest, steps, type Step } from '../../support/domain';

const { unsent, started, startRefused, exception, broken, START } = steps;

const asking = (seconds: number, type = 'ThrottlingException', status = 429) =>
	startRefused(exception(type, status, { headers: { 'retry-after': String(seconds) } }));
const times = (count: number, step: Step) => Array.from({ length: count }, () => step);

async function send(script: Step[], limits: { maxAttempts?: number; timeoutMs?: number } = {}) {
	const { maxAttempts = 5, timeoutMs = 600_000 } = limits;
	const runtime = new ScriptedRuntime(script);
	const answer = await sendStart(runtime, createService(runtime), startRequest(), {
		deadline: START_MS + timeoutMs,
		maxAttempts,
		maxPauseMs: 10_000,
	});
	expect(runtime.calls()).toEqual(runtime.planned());
	return { answer, sleeps: runtime.sleeps };
}

describe('a pause that AWS asks for', () => {
	test.each<[string, Step[], number[], object]>([
		['of ten seconds is kept', [asking(10), started()], [10_000], { kind: 'started' }],
		[
			'of eleven is for a new plan',
			[asking(11)],
			[],
			{ kind: 'paused', pauseMs: 11_000, attempts: 1 },
		],
		['of a minute as well', [asking(60)], [], { kind: 'paused', pauseMs: 60_000, attempts: 1 }],
		['of more is told', [asking(61)], [], { kind: 'refused', error: { retryAfterMs: 61_000 } }],
		[
			'is for a new plan after other tries',
			[startRefused(exception('InternalFailure', 400)), asking(5), asking(11)],
			[250, 5000],
			{ kind: 'paused', attempts: 3 },
		],
		[
			'is kept after a lost answer, so that the same start is tried again',
			[broken(START), asking(30), started()],
			[250, 30_000],
			{ kind: 'started' },
		],
		[
			'of a refusal for good is none',
			[asking(11, 'ValidationException', 400)],
			[],
			{ kind: 'refused', error: { type: 'ValidationException' } },
		],
	])('%s', async (_case, script, pauses, expected) => {
		const { answer, sleeps } = await send(script);
		expect(answer).toMatchObject(expected);
		expect(sleeps).toEqual(pauses);
	});

	test.each<[string, { maxAttempts?: number; timeoutMs?: number }, string]>([
		['the time allows it', { timeoutMs: 11_001 }, 'paused'],
		['the time is up with it', { timeoutMs: 11_000 }, 'refused'],
		['another try is left', { maxAttempts: 2 }, 'paused'],
		['no try is left', { maxAttempts: 1 }, 'refused'],
	])('is for a new plan as far as %s', async (_case, limits, kind) => {
		expect((await send([asking(11)], limits)).answer).toMatchObject({ kind });
	});

	test('that AWS does not ask for is none, though the time is nearly up', async () => {
		const { answer } = await send([startRefused(exception('ThrottlingException', 429))], {
			timeoutMs: 200,
		});
		expect(answer).toMatchObject({ kind: 'refused', error: { type: 'ThrottlingException' } });
	});
});

describe('a start that is not made', () => {
	test.each<[string, Step[], object, boolean]>([
		['refused for good', [startRefused(exception('ValidationException', 400))], {}, true],
		[
			'refused for a moment',
			times(5, startRefused(exception('ThrottlingException', 429))),
			{},
			false,
		],
		['never sent', times(5, unsent(START)), {}, false],
		['unanswered', times(5, broken(START)), { mayHaveBegun: true, isAnswerLost: true }, false],
		[
			'unanswered, then refused',
			[broken(START), startRefused(exception('ValidationException', 400))],
			{ mayHaveBegun: true },
			true,
		],
	])('is told as %s', async (_case, script, doubts, isLast) => {
		const { answer } = await send(script);
		expect(answer).toMatchObject({
			kind: 'refused',
			mayHaveBegun: false,
			isAnswerLost: false,
			...doubts,
		});
		expect(isFinal(answer)).toBe(isLast);
	});

	test.each([
		['busy', [startRefused()], false],
		['paused', [asking(11)], true],
		['started', [started()], false],
	])('is not refused: %s', async (kind, script, isLast) => {
		const { answer } = await send(script);
		expect(answer.kind).toBe(kind);
		expect(isFinal(answer)).toBe(isLast);
	});
});
