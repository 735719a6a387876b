import { deriveCancelToken } from '../../../partner-central/update/clientToken';
import { otherTask, OTHER_TASK, partner, playStart, steps, task } from '../../support/domain';

const {
	started,
	startRefused,
	seen,
	getRefused,
	canceled,
	cancelRefused,
	exception,
	broken,
	CANCEL,
} = steps;

const ended = (changes = {}) => seen(otherTask({ Status: 'SUCCEEDED', ...changes }));

describe('waitThenStart', () => {
	test.each(['SUCCEEDED', 'FAILED', 'CANCELED', 'NEW_STATUS'])(
		'starts after %s',
		async (Status) => {
			const script = [
				startRefused(),
				seen(otherTask()),
				seen(otherTask()),
				ended({ Status }),
				started(),
			];
			const { outcome, runtime } = await playStart('waitThenStart', script);
			expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
			expect(runtime.sleeps).toEqual([1000, 1000, 500]);
		},
	);

	test('starts when a third task has come and gone meanwhile', async () => {
		const third = ended({
			TaskId: 'pprofiletask-third00000001',
			StartedAt: '2026-03-01T12:02:00Z',
		});
		const { outcome } = await playStart('waitThenStart', [
			startRefused(),
			seen(otherTask()),
			third,
			started(),
		]);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
	});

	test('waits again when somebody else was faster', async () => {
		const round = [startRefused(), seen(otherTask()), ended()];
		const { outcome } = await playStart('waitThenStart', [...round, ...round, started()]);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
	});

	test('adopts the wanted details that somebody else has started meanwhile', async () => {
		const same = otherTask({ TaskDetails: task().TaskDetails });
		const script = [startRefused(), seen(otherTask()), ended(), startRefused(), seen(same)];
		const { outcome } = await playStart('waitThenStart', script);
		expect(outcome).toEqual({ kind: 'inProgress', task: same, adopted: true, isAnothers: false });
	});

	test('is blocked when the time is up, and tells the task as it was seen last', async () => {
		const last = otherTask({ Arn: 'arn:last' });
		const looks = [seen(otherTask()), seen(otherTask()), seen(last)];
		const { outcome, runtime } = await playStart('waitThenStart', [startRefused(), ...looks], 2000);
		expect(outcome).toMatchObject({
			kind: 'blocked',
			inProgress: last,
			isOwn: false,
			error: { httpStatus: 409 },
		});
		expect(runtime.elapsedMs()).toBeLessThanOrEqual(2000);
	});

	test('makes no call that outlasts the deadline', async () => {
		const script = [startRefused(), seen(otherTask()), ended(), started()];
		const { runtime } = await playStart('waitThenStart', script, 5000);
		expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([5000, 5000, 4000, 3500]);
	});

	test('leaves a poll that fails for a moment to the next one, without tries in between', async () => {
		const script = [startRefused(), seen(otherTask()), broken(steps.GET), ended(), started()];
		const { outcome, runtime } = await playStart('waitThenStart', script);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
		expect(runtime.sleeps).toEqual([1000, 1000, 500]);
	});

	test('ends at a poll that fails for good', async () => {
		const denied = getRefused(exception('AccessDeniedException', 403));
		const script = [startRefused(), seen(otherTask()), denied];
		const { outcome } = await playStart('waitThenStart', script);
		expect(outcome).toMatchObject({ type: 'AccessDeniedException' });
	});

	test('a stopped execution starts nothing', async () => {
		const script = [startRefused(), seen(otherTask())];
		const { outcome } = await playStart('waitThenStart', script, 60_000, 1000, {
			cancelAtSleep: 1,
		});
		expect(outcome).toMatchObject({ name: 'CancelledError' });
	});
});

describe('cancelThenStart', () => {
	test('cancels the task that was read, and starts', async () => {
		const script = [
			startRefused(),
			seen(otherTask()),
			canceled(otherTask({ Status: 'CANCELED' })),
			started(),
		];
		const { outcome, runtime } = await playStart('cancelThenStart', script);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
		expect(runtime.bodyOf(2)).toEqual({
			...partner,
			TaskId: OTHER_TASK,
			ClientToken: deriveCancelToken(OTHER_TASK),
		});
	});

	test('makes no call that outlasts the deadline', async () => {
		const script = [
			startRefused(),
			seen(otherTask(), { tookMs: 1000 }),
			cancelRefused(),
			started(),
		];
		const { runtime } = await playStart('cancelThenStart', script, 5000);
		expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([5000, 5000, 4000, 3500]);
	});

	test('a task that has just ended by itself is as good', async () => {
		const script = [startRefused(), seen(otherTask()), cancelRefused(), started()];
		expect(await playStart('cancelThenStart', script)).toMatchObject({
			outcome: { kind: 'inProgress', adopted: false },
		});
	});

	test('reads again before it cancels again', async () => {
		const third = otherTask({ TaskId: 'pprofiletask-third00000001' });
		const { runtime } = await playStart('cancelThenStart', [
			startRefused(),
			seen(otherTask()),
			canceled(otherTask({ Status: 'CANCELED' })),
			startRefused(),
			seen(third),
			canceled({ ...third, Status: 'CANCELED' }),
			started(),
		]);
		const canceledIds = runtime.requests.flatMap(({ operation }, position) =>
			operation === CANCEL ? [runtime.bodyOf(position).TaskId] : [],
		);
		expect(canceledIds).toEqual([OTHER_TASK, third.TaskId]);
	});

	test('a cancellation that is denied is the error', async () => {
		const denied = cancelRefused(exception('AccessDeniedException', 403));
		const { outcome } = await playStart('cancelThenStart', [
			startRefused(),
			seen(otherTask()),
			denied,
		]);
		expect(outcome).toMatchObject({ type: 'AccessDeniedException', operation: CANCEL });
	});

	test.each([59_500, 59_000])(
		'is blocked when there is no time for another start: after %d ms of 60 s',
		async (tookMs) => {
			const script = [startRefused(), seen(otherTask(), { tookMs }), canceled(otherTask())];
			const { outcome } = await playStart('cancelThenStart', script);
			expect(outcome).toMatchObject({ kind: 'blocked', inProgress: { TaskId: OTHER_TASK } });
		},
	);

	test('starts when there is just enough time for it', async () => {
		const look = seen(otherTask(), { tookMs: 58_999 });
		const script = [startRefused(), look, canceled(otherTask()), started()];
		const { outcome } = await playStart('cancelThenStart', script);
		expect(outcome).toMatchObject({ kind: 'inProgress', adopted: false });
	});
});
