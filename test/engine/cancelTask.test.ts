/** `profileUpdateTask` / `cancel`: stops the update that is meant, and no other. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskEnd, TaskRecord } from '../../lab/simulator';
import { before } from '../support/moments';
import { NODE, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const GET = 'GetProfileUpdateTask';
const CANCEL = 'CancelProfileUpdateTask';
const IGNORE = { options: { ignoreIfFinished: true } };

const startTask = () => bed.simulator.startTaskAs(bed.partner(), taskDetails());
const finish = (end?: TaskEnd) => bed.simulator.finishTask(bed.partner(), end);
const run = async (parameters: INodeParameters = {}) =>
	await bed.run({ resource: 'profileUpdateTask', operation: 'cancel', ...parameters });
const tasks = () => bed.simulator.tasksOf(bed.partner());

/** A task that has ended, and after it one that is in progress. */
function twoTasks(): [TaskRecord, TaskRecord] {
	const earlier = startTask();
	finish();
	return [earlier, startTask()];
}

it('without an id cancels the update that is in progress', async () => {
	const task = startTask();
	const result = await run();
	expect(result.output(NODE)).toEqual([
		{
			json: expect.objectContaining({
				Id: bed.partner(),
				TaskId: task.TaskId,
				Status: 'CANCELED',
				EndedAt: tasks()[0]?.EndedAt,
			}),
			pairedItem: { item: 0 },
		},
	]);
	expect(bed.operations()).toEqual([GET, CANCEL]);
	expect(bed.bodies(CANCEL)).toEqual([
		{
			Catalog: 'AWS',
			Identifier: bed.partner(),
			TaskId: task.TaskId,
			ClientToken: expect.stringMatching(/^[0-9a-f]{64}$/),
		},
	]);
});

it('with an id cancels that update without looking first', async () => {
	const task = startTask();
	const result = await run({ taskId: ` ${task.TaskId} ` });
	expect(result.json(NODE)[0]).toMatchObject({ TaskId: task.TaskId, Status: 'CANCELED' });
	expect(bed.operations()).toEqual([CANCEL]);
});

it('with the id of an earlier update leaves the present one alone', async () => {
	const [earlier, present] = twoTasks();
	const result = await run({ taskId: earlier.TaskId });
	expect(result.error(NODE)?.message).toBe(
		`The update ${earlier.TaskId} of partner ${bed.partner()} has already ended (the latest update ${present.TaskId} is IN_PROGRESS)`,
	);
	expect(result.error(NODE)?.description).toContain('Ignore If Finished');
	expect(tasks().at(-1)?.Status).toBe('IN_PROGRESS');
});

it('ignoreIfFinished with the id of an earlier update tells what is known of it', async () => {
	const [earlier] = twoTasks();
	const result = await run({ taskId: earlier.TaskId, ...IGNORE });
	expect(result.json(NODE)).toEqual([
		{
			Catalog: 'AWS',
			Identifier: bed.partner(),
			TaskId: earlier.TaskId,
			AlreadyFinished: true,
		},
	]);
	expect(tasks().at(-1)?.Status).toBe('IN_PROGRESS');
});

describe.each(['SUCCEEDED', 'FAILED', 'CANCELED'] as const)('an update that is %s', (status) => {
	it.each([
		['without an id', false],
		['with its id', true],
	])('is nothing to cancel, %s', async (_name, named) => {
		const { TaskId } = startTask();
		finish({ status });
		const result = await run(named ? { taskId: TaskId } : {});
		expect(result.error(NODE)?.message).toBe(
			`Partner ${bed.partner()} has no update in progress that could be CANCELED: the latest update ${TaskId} is ${status}`,
		);
		expect(JSON.stringify(result.error(NODE))).not.toContain('canceled');
	});

	it.each([
		['without an id', false],
		['with its id', true],
	])('is returned as it is with ignoreIfFinished, %s', async (_name, named) => {
		const { TaskId } = startTask();
		finish({ status });
		const result = await run({ ...(named ? { taskId: TaskId } : {}), ...IGNORE });
		expect(result.json(NODE)).toEqual([
			expect.objectContaining({ TaskId, Status: status, AlreadyFinished: true }),
		]);
	});
});

describe('an update that ends between the look and the cancellation', () => {
	it('is nothing to cancel, with its end', async () => {
		const { TaskId } = startTask();
		before(bed, CANCEL, 1, () => finish());
		expect((await run()).error(NODE)?.message).toContain(
			`the latest update ${TaskId} is SUCCEEDED`,
		);
	});

	it('is returned with its end by ignoreIfFinished', async () => {
		const { TaskId } = startTask();
		before(bed, CANCEL, 1, () => finish({ status: 'FAILED' }));
		expect((await run(IGNORE)).json(NODE)).toEqual([
			expect.objectContaining({ TaskId, Status: 'FAILED', AlreadyFinished: true }),
		]);
	});

	it('does not give its place to the update that follows', async () => {
		const { TaskId } = startTask();
		before(bed, CANCEL, 1, () => {
			finish();
			startTask();
		});
		expect((await run(IGNORE)).json(NODE)).toEqual([
			{ Catalog: 'AWS', Identifier: bed.partner(), TaskId, AlreadyFinished: true },
		]);
		expect(bed.bodies(CANCEL).map((body) => body.TaskId)).toEqual([TaskId]);
		expect(tasks().at(-1)?.Status).toBe('IN_PROGRESS');
	});
});

it('a cancellation whose answer is lost is repeated with the same token', async () => {
	startTask();
	bed.simulator.faults.inject({ operation: CANCEL, kind: 'resetAfterProcessing' });
	expect((await run()).json(NODE)[0]?.Status).toBe('CANCELED');
	const tokens = bed.bodies(CANCEL).map(({ ClientToken }) => ClientToken);
	expect(tokens).toHaveLength(2);
	expect(new Set(tokens).size).toBe(1);
});

it.each([
	['no update at all', {}, 'AWS found no such profile update task'],
	['no update at all, ignoring finished ones', IGNORE, 'AWS found no such profile update task'],
	['an id of nobody', { taskId: 'pprofiletask-0000000000000' }, 'AWS found no such profile update'],
])('%s is an error', async (_name, parameters, text) => {
	expect((await run(parameters)).error(NODE)?.message).toContain(text);
});

it('a task id that cannot be one is refused before anything is sent', async () => {
	const result = await run({
		taskId: 'partner-exampleaws001',
		options: { ignoreIfFinished: 'maybe' },
	});
	expect(result.error(NODE)?.message).toContain(
		'Task ID must look like pprofiletask-abcd1234efgh5, but is "partner-exampleaws001"',
	);
	expect(result.error(NODE)?.message).toContain('Ignore If Finished must be true or false');
	expect(bed.operations()).toEqual([]);
});

it('an execution that is stopped before the cancellation cancels nothing', async () => {
	startTask();
	before(bed, GET, 1, () => running.cancel());
	const running = bed.start({ resource: 'profileUpdateTask', operation: 'cancel' });
	expect((await running.done).status).toBe('canceled');
	expect(bed.bodies(CANCEL)).toEqual([]);
	expect(tasks()[0]?.Status).toBe('IN_PROGRESS');
});
