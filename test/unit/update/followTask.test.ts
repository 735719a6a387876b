import {
	otherTask,
	OTHER_TASK,
	OWN_TASK,
	playUpdate,
	type ScriptedRuntime,
	steps,
	task,
	wantedDetails,
	type Step,
} from '../../support/domain';

const {
	started,
	startRefused,
	seen,
	getRefused,
	canceled,
	cancelRefused,
	partnerSeen,
	partnerRefused,
	exception,
	broken,
	GET,
	CANCEL,
	GET_PARTNER,
} = steps;

const succeeded = task({ Status: 'SUCCEEDED' });

describe('a task that ended unseen', () => {
	const unseen = [started(), seen(otherTask())];

	test('succeeded when the profile is the wanted one', async () => {
		const kept = { CountryCode: 'US', SubdivisionCode: 'WA' };
		const { outcome } = await playUpdate([
			...unseen,
			partnerSeen({ ...wantedDetails(), Headquarters: kept }),
		]);
		expect(outcome).toMatchObject({
			kind: 'succeeded',
			task: { TaskId: OWN_TASK, Status: 'SUCCEEDED' },
			inferred: true,
		});
	});

	test.each<[string, Step]>([
		['is another one', partnerSeen(wantedDetails({ Description: 'Other.' }))],
		['has nothing in it', partnerSeen({})],
		['may not be read', partnerRefused(exception('AccessDeniedException', 403))],
	])('is superseded when the profile %s', async (_case, step) => {
		const { outcome } = await playUpdate([...unseen, step]);
		expect(outcome).toMatchObject({ kind: 'superseded', task: task(), other: otherTask() });
	});

	test('is superseded without a look at the profile when its details are not known', async () => {
		const { outcome } = await playUpdate([
			started(task({ TaskDetails: undefined })),
			seen(otherTask()),
		]);
		expect(outcome).toMatchObject({ kind: 'superseded', other: otherTask() });
	});

	test('is compared with what the task carries, not with what was asked for', async () => {
		const theirs = otherTask();
		const later = otherTask({
			TaskId: 'pprofiletask-third00000001',
			StartedAt: '2026-03-01T13:00:00Z',
		});
		const { outcome } = await playUpdate(
			[startRefused(), seen(theirs), seen(later), partnerSeen(theirs.TaskDetails ?? {})],
			{ ifUpdateInProgress: 'useExisting' },
		);
		expect(outcome).toMatchObject({
			kind: 'succeeded',
			adopted: true,
			task: { TaskId: OTHER_TASK },
		});
	});

	test('is not looked for when the execution is cancelled', async () => {
		const cancel = (runtime: ScriptedRuntime) => (runtime.cancelled = true);
		const script = [started(), seen(otherTask(), { meanwhile: cancel })];
		expect((await playUpdate(script)).outcome).toMatchObject({ kind: 'aborted' });
	});
});

describe('a timeout that cancels the task', () => {
	const late = [started(), seen(task()), seen(task())];
	const timeOut = async (...script: Step[]) =>
		(await playUpdate([...late, ...script], { cancelOnTimeout: true })).outcome;

	test('is no cancellation unless it is asked for', async () => {
		expect((await playUpdate(late)).outcome).toMatchObject({ kind: 'timedOut' });
	});

	test('does not cancel a task that has ended in time', async () => {
		const script = [started(), seen(succeeded)];
		const { outcome } = await playUpdate(script, { cancelOnTimeout: true });
		expect(outcome).toMatchObject({ kind: 'succeeded' });
	});

	test('cancels our task', async () => {
		const answer = task({ Status: 'CANCELED' });
		expect(await timeOut(canceled(answer))).toMatchObject({
			kind: 'canceledOnTimeout',
			task: answer,
		});
	});

	test.each<[string, Step[], object]>([
		[
			'has succeeded just then',
			[cancelRefused(), seen(succeeded)],
			{ kind: 'succeeded', task: succeeded },
		],
		[
			'has failed just then',
			[cancelRefused(), seen(task({ Status: 'FAILED' }))],
			{ kind: 'failed' },
		],
		[
			'has a new status',
			[cancelRefused(), seen(task({ Status: 'NEW' }))],
			{ kind: 'unknownStatus' },
		],
		['goes on all the same', [cancelRefused(), seen(task())], { kind: 'timedOut' }],
		[
			'has ended and another has begun',
			[cancelRefused(), seen(otherTask()), partnerSeen(wantedDetails())],
			{ kind: 'succeeded', task: { TaskId: OWN_TASK } },
		],
		[
			'has ended in vain and another has begun',
			[cancelRefused(), seen(otherTask()), partnerSeen({})],
			{ kind: 'superseded', other: { TaskId: OTHER_TASK } },
		],
		[
			'may not be cancelled',
			[cancelRefused(exception('AccessDeniedException', 403))],
			{ kind: 'pollFailed' },
		],
		[
			'may not be looked at afterwards',
			[cancelRefused(), getRefused(exception('AccessDeniedException', 403))],
			{ kind: 'pollFailed' },
		],
		[
			'was cancelled by a try whose answer got lost',
			[broken(CANCEL), cancelRefused(), seen(task({ Status: 'CANCELED' }))],
			{ kind: 'canceledOnTimeout', task: { Status: 'CANCELED' } },
		],
	])('meets a task that %s', async (_case, script, expected) => {
		expect(await timeOut(...script)).toMatchObject(expected);
	});

	test('is no wait without end when the network is gone', async () => {
		const gone = Array.from({ length: 5 }, () => broken(CANCEL));
		expect(await timeOut(...gone)).toMatchObject({
			kind: 'pollFailed',
			task: { TaskId: OWN_TASK },
			error: { name: 'NetworkError', operation: CANCEL },
		});
	});

	test('a stopped execution cancels nothing', async () => {
		const cancel = (runtime: ScriptedRuntime) => (runtime.cancelled = true);
		const script = [started(), seen(task()), seen(task(), { meanwhile: cancel })];
		const { outcome } = await playUpdate(script, { cancelOnTimeout: true });
		expect(outcome).toMatchObject({ kind: 'aborted', task: { TaskId: OWN_TASK } });
	});
});

test('the looks of a wait are single tries, the others are not', async () => {
	const script = [
		started(),
		broken(GET),
		seen(otherTask()),
		broken(GET_PARTNER),
		partnerSeen(wantedDetails()),
	];
	const { outcome, runtime } = await playUpdate(script);
	expect(outcome).toMatchObject({ kind: 'succeeded' });
	expect(runtime.sleeps).toEqual([1000, 750, 250]);
	// The looks at the profile may take 10 seconds, though the wait is nearly over.
	expect(runtime.requests.map(({ timeoutMs }) => timeoutMs).slice(-2)).toEqual([10_000, 9750]);
});

test.each([
	['to the end of the wait', 1000],
	['for an hour', 3_600_000],
])('a machine that slept %s takes one last look, with time for it', async (_case, oversleptMs) => {
	const { outcome, runtime } = await playUpdate([started(), seen(task())], { oversleptMs });
	expect(outcome).toMatchObject({ kind: 'timedOut' });
	expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([2000, 10_000]);
});
