import { inProgressChoices } from '../../../partner-central/update/inProgressPolicy';
import {
	otherTask,
	OTHER_TASK,
	playStart,
	startRequest,
	steps,
	task,
	type Step,
} from '../../support/domain';

const { started, startRefused, seen, getRefused, exception, notFound, broken, START } = steps;
const policies = inProgressChoices.map(({ code }) => code);

const ended = (changes = {}) => seen(otherTask({ Status: 'SUCCEEDED', ...changes }));

describe('under every policy', () => {
	describe.each(policies)('%s', (policy) => {
		test('a free partner is one start, with exactly the request', async () => {
			const { outcome, runtime } = await playStart(policy, [started()]);
			expect(outcome).toEqual({ kind: 'inProgress', task: task(), adopted: false });
			expect(runtime.bodyOf(0)).toEqual(startRequest());
			expect(runtime.sleeps).toEqual([]);
		});

		test('a task in progress with the wanted details is adopted', async () => {
			const same = otherTask({ TaskDetails: task().TaskDetails });
			const { outcome } = await playStart(policy, [startRefused(), seen(same)]);
			expect(outcome).toEqual({ kind: 'inProgress', task: same, adopted: true, isAnothers: false });
		});

		test('a task that has ended between conflict and look frees the way', async () => {
			const { outcome, runtime } = await playStart(policy, [startRefused(), ended(), started()]);
			expect(outcome).toEqual({ kind: 'inProgress', task: task(), adopted: false });
			expect(runtime.sleeps).toEqual([500]);
		});

		test.each<[string, Step, string]>([
			[
				'another conflict',
				startRefused(exception('ConflictException', 409, { reason: 'CONFLICT_CLIENT_TOKEN' })),
				'ConflictException',
			],
			[
				'a quota',
				startRefused(exception('ServiceQuotaExceededException', 402)),
				'ServiceQuotaExceededException',
			],
			[
				'an invalid request',
				startRefused(exception('ValidationException', 400)),
				'ValidationException',
			],
		])('%s is not argued with', async (_case, step, type) => {
			const { outcome } = await playStart(policy, [step]);
			expect(outcome).toMatchObject({ type });
		});

		test.each([
			['is denied', exception('AccessDeniedException', 403)],
			['finds none', notFound('PARTNER_PROFILE_TASK_NOT_FOUND')],
		])('the conflict is told when the look at the other update %s', async (_case, answer) => {
			const { outcome } = await playStart(policy, [startRefused(), getRefused(answer)]);
			expect(outcome).toMatchObject({
				kind: 'conflict',
				error: { type: 'ConflictException', httpStatus: 409 },
				unreadable: { httpStatus: answer.status },
			});
			expect(outcome).not.toHaveProperty('inProgress');
		});

		test('a start whose answer got lost is repeated with the same token', async () => {
			const { outcome, runtime } = await playStart(policy, [broken(START), started()]);
			expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
			expect(runtime.sleeps).toEqual([250]);
		});
	});
});

describe('the wanted details of a task in progress', () => {
	test.each<[string, object, boolean]>([
		['in another order of segments', { IndustrySegments: ['SOFTWARE_INTERNET', 'RETAIL'] }, true],
		['with an empty list of translations', { LocalizedContents: [] }, true],
		['with one text changed', { Description: 'Other.' }, false],
		[
			'with headquarters that were not given',
			{ Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' } },
			false,
		],
		['with a segment less', { IndustrySegments: ['RETAIL'] }, false],
	])('%s', async (_case, changes, adopted) => {
		const latest = otherTask({ TaskDetails: { ...task().TaskDetails, ...changes } });
		const { outcome } = await playStart('fail', [startRefused(), seen(latest)]);
		expect(outcome).toMatchObject(adopted ? { kind: 'inProgress', adopted } : { kind: 'conflict' });
	});
});

describe('fail', () => {
	test('names the task in progress', async () => {
		const { outcome } = await playStart('fail', [startRefused(), seen(otherTask())]);
		expect(outcome).toMatchObject({
			kind: 'conflict',
			inProgress: otherTask(),
			isNeedless: false,
			error: { httpStatus: 409 },
		});
	});

	test.each(['fail', 'useExisting'] as const)(
		'%s gives up a race after three rounds',
		async (policy) => {
			const round = [startRefused(), ended()];
			const { outcome } = await playStart(policy, [...round, ...round, ...round, ...round]);
			expect(outcome).toMatchObject({ kind: 'conflict', inProgress: { TaskId: OTHER_TASK } });
		},
	);
});

test.each(['waitThenStart', 'cancelThenStart'] as const)(
	'%s goes on after as many races as there is time for',
	async (policy) => {
		const round = [startRefused(), ended()];
		const rounds = Array.from({ length: 6 }, () => round).flat();
		const { outcome } = await playStart(policy, [...rounds, started()]);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
		expect((await playStart(policy, rounds, 3500)).outcome).toMatchObject({ kind: 'blocked' });
	},
);

test('a partner that stays busy without a task in progress is tried with the pauses of a poll', async () => {
	const round = [startRefused(), ended({ Status: 'NEW_STATUS' })];
	const rounds = Array.from({ length: 5 }, () => round).flat();
	const { runtime } = await playStart('waitThenStart', [...rounds, started()], 60_000, 8000);
	expect(runtime.sleeps).toEqual([500, 500, 500, 4000, 4000]);
});

test('useExisting takes whatever is in progress', async () => {
	const { outcome } = await playStart('useExisting', [startRefused(), seen(otherTask())]);
	expect(outcome).toEqual({
		kind: 'inProgress',
		task: otherTask(),
		adopted: true,
		isAnothers: true,
	});
});
