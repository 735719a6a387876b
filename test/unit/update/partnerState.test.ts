/** What a run knows of one partner: looked at once, and never taken back by a read that lags behind. */
import { createService } from '../../../partner-central/service/service';
import type { ProfileUpdateTask } from '../../../partner-central/service/types';
import { PartnerChanges, PartnerState } from '../../../partner-central/update/partnerState';
import {
	otherTask,
	partner,
	ScriptedRuntime,
	steps,
	task,
	wantedDetails,
	type Step,
} from '../../support/domain';

const { notFound, partnerSeen, partnerRefused, seen, getRefused, exception, GET_PARTNER, GET } =
	steps;

const denied = exception('AccessDeniedException', 403);
const shown = partnerSeen(wantedDetails());

function stateWith(script: Step[], state = new PartnerState()) {
	const runtime = new ScriptedRuntime(script);
	const service = createService(runtime);
	const read = async (isPartnerRequired = false) =>
		await state.read(service, partner, isPartnerRequired, { maxAttempts: 1 });
	return { runtime, state, read };
}

describe('a look', () => {
	test('is taken once, until something may have changed', async () => {
		const { runtime, state, read } = stateWith([shown, seen(task()), shown, seen(otherTask())]);
		expect(await read()).toBe(await read(true));
		expect(runtime.calls()).toEqual([GET_PARTNER, GET]);
		state.forgetLook();
		expect((await read()).task).toEqual(otherTask());
	});

	test('is taken again when somebody with another credential has changed something, before or meanwhile', async () => {
		const changes = new PartnerChanges();
		const other = new PartnerState(changes);
		const meanwhile = () => other.forgetLook();
		const script = [shown, seen(task(), { meanwhile }), shown, seen(task()), shown, seen(task())];
		const { runtime, read } = stateWith(script, new PartnerState(changes));
		await read();
		await read();
		other.forgetLook();
		await read();
		expect(runtime.calls()).toEqual(runtime.planned());
	});

	test('that did without the partner does for those who do so as well', async () => {
		const script = [partnerRefused(denied), seen(task()), partnerRefused(denied)];
		const { runtime, read } = stateWith(script);
		expect(await read()).toBe(await read());
		await expect(read(true)).rejects.toMatchObject({ type: 'AccessDeniedException' });
		expect(runtime.calls()).toEqual(runtime.planned());
	});

	test.each<[string, Step[], object]>([
		[
			'no right to read',
			[partnerRefused(denied), getRefused(denied)],
			{ denied: [GET_PARTNER, GET] },
		],
		[
			'no profile yet',
			[
				partnerRefused(notFound('PARTNER_PROFILE_NOT_FOUND')),
				getRefused(notFound('PARTNER_PROFILE_NOT_FOUND')),
			],
			{ denied: [] },
		],
		[
			'no update yet',
			[shown, getRefused(notFound('PARTNER_PROFILE_TASK_NOT_FOUND'))],
			{ partner: { Profile: wantedDetails() }, denied: [] },
		],
	])('does with %s', async (_case, script, look) => {
		const found = await stateWith(script).read();
		expect(found).toMatchObject(look);
		expect(found.task).toBeUndefined();
	});

	test.each<[string, Step[], object]>([
		[
			'a partner that is not there',
			[partnerRefused(notFound('PARTNER_NOT_FOUND'))],
			{ httpStatus: 404 },
		],
		['throttling', [partnerRefused(exception('ThrottlingException', 429))], { httpStatus: 429 }],
		['a network that is gone', [steps.broken(GET_PARTNER)], { name: 'NetworkError' }],
		[
			'a task that AWS cannot show',
			[shown, getRefused(exception('ValidationException', 400))],
			{ httpStatus: 400 },
		],
		['a network that is gone amid it', [shown, steps.broken(GET)], { name: 'NetworkError' }],
	])('ends at %s', async (_case, script, error) => {
		const { runtime, read } = stateWith(script);
		await expect(read()).rejects.toMatchObject(error);
		expect(runtime.calls()).toEqual(runtime.planned());
	});
});

describe('the latest task', () => {
	const running = otherTask();
	const ended = otherTask({ Status: 'SUCCEEDED' });
	const before = task({ Status: 'SUCCEEDED' });
	const timeless = { ...before, StartedAt: undefined };

	test.each<[string, ProfileUpdateTask, ProfileUpdateTask, ProfileUpdateTask]>([
		['an end is not taken back', ended, running, ended],
		['an end is news', running, ended, ended],
		['a newer one is news', before, running, running],
		['an older one is a read that lags behind', running, before, running],
		[
			'of two of the same second the read counts',
			task(),
			{ ...running, StartedAt: task().StartedAt },
			{ ...running, StartedAt: task().StartedAt },
		],
		['where no start is told the read counts', running, timeless, timeless],
		['where no start was told neither', timeless, running, running],
	])('%s', async (_case, known, read, latest) => {
		const { state, ...rest } = stateWith([shown, seen(read)]);
		state.saw(known);
		expect((await rest.read()).task).toEqual(latest);
	});

	test('is the known one where it may not be read', async () => {
		const { state, read } = stateWith([shown, getRefused(denied)]);
		state.saw(ended);
		// A sight of the one before is none of a later one.
		state.saw(before);
		expect((await read()).task).toEqual(ended);
	});
});

test('tasks of a run are its own, whoever has started them', () => {
	const changes = new PartnerChanges();
	new PartnerState(changes).own(task().TaskId);
	const other = new PartnerState(changes);
	expect([other.isOwn(task()), other.isOwn(otherTask())]).toEqual([true, false]);
});
