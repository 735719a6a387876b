/** How often and how long a start is tried, and what the next try of the node finds of it. */
import { CancelledError } from '../../../partner-central/service/cancelledError';
import {
	changing,
	otherTask,
	paceOf,
	playUpdate,
	START_MS,
	startRequest,
	steps,
	wantedDetails,
	type Step,
} from '../../support/domain';

const {
	started,
	startRefused,
	seen,
	partnerSeen,
	canceled,
	noTask,
	unsent,
	exception,
	GET,
	START,
} = steps;

const before = partnerSeen(wantedDetails());
const look = { look: 'always', waitForCompletion: false, pace: paceOf(600_000) } as const;
const wish = changing({ Description: 'Wanted.' });
const throttled = (headers = {}) =>
	startRefused(exception('ThrottlingException', 429, { headers }));

test('there are five tries in all, pauses with a new look between them or not', async () => {
	const slow = [before, noTask, throttled({ 'retry-after': '30' })];
	const { outcome, runtime } = await playUpdate(
		[...slow, ...slow, before, noTask, throttled(), throttled({ 'retry-after': '30' }), ...slow],
		{ ...look, wish },
	);
	expect(outcome).toMatchObject({ type: 'ThrottlingException' });
	expect(runtime.sleeps).toEqual([30_000, 30_000, 250, 30_000]);
});

test('no call on the way outlasts the time', async () => {
	const { runtime } = await playUpdate([before, noTask, started()], {
		...look,
		wish,
		pace: paceOf(5000),
	});
	expect(runtime.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([5000, 5000, 5000]);
});

describe('the next try of the node', () => {
	const { TaskDetails: details } = startRequest();
	const same = { details, changes: undefined, firstTriedAt: START_MS };

	test.each<[string, Step[], object | undefined]>([
		['sends a start that was throttled again', Array<Step>(5).fill(throttled()), same],
		['sends a start that never left again', Array<Step>(5).fill(unsent(START)), same],
		['sends a start that was made again, and so meets its update', [started()], same],
		[
			'plans anew after a refusal',
			[startRefused(exception('ValidationException', 400))],
			undefined,
		],
		['plans anew after a conflict', [startRefused(), seen(otherTask())], undefined],
	])('%s', async (_case, script, sent) => {
		const played = await playUpdate(script, { waitForCompletion: false, pace: paceOf(600_000) });
		expect(played.sent).toEqual(sent);
	});
});

test('a stop during the look at another update is a stop, and no conflict', async () => {
	const stopped = { operation: GET, answer: new CancelledError() };
	const { outcome } = await playUpdate([startRefused(), stopped]);
	expect(outcome).toBeInstanceOf(CancelledError);
});

describe('a look that lags behind the end of another update', () => {
	const right = changing({ Description: wantedDetails().Description });
	const other = otherTask({ TaskDetails: wantedDetails({ Description: 'Theirs.' }) });
	const JUST_NOW = '2026-03-01T11:59:00Z';

	test('does not have it cancelled twice', async () => {
		const script = [
			before,
			seen(other),
			canceled({ ...other, Status: 'CANCELED' }),
			before,
			seen(other),
		];
		const settings = { ...look, wish: right, ifUpdateInProgress: 'cancelThenStart' } as const;
		expect((await playUpdate(script, settings)).outcome).toMatchObject({ kind: 'unchanged' });
	});

	test.each<[string, object, Step[], string]>([
		['what it has published is undone', {}, [started()], 'inProgress'],
		[
			'a third one that has set it right meanwhile is seen',
			{
				TaskId: 'pprofiletask-third00000001',
				StartedAt: '2026-03-01T12:02:00Z',
				TaskDetails: wantedDetails(),
			},
			[],
			'unchanged',
		],
	])('does not have it waited for twice: %s', async (_case, changes, rest, kind) => {
		const ended = { ...other, Status: 'SUCCEEDED', EndedAt: JUST_NOW, ...changes };
		const script = [before, seen(other), seen(ended), before, seen(other), ...rest];
		const settings = { ...look, wish: right, ifUpdateInProgress: 'waitThenStart' } as const;
		expect((await playUpdate(script, settings)).outcome).toMatchObject({ kind });
	});
});
