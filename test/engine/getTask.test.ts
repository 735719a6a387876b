/** `profileUpdateTask` / `get`: the partner's latest task, as it is or as it ends. */
import type { TaskEnd } from '../../lab/simulator';
import { before } from '../support/moments';
import { arnOf, locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import { GET, OTHER } from '../support/updateInProgress';

const bed = useTestBed();

const GET_OPERATION = { resource: 'profileUpdateTask', operation: 'get' };

const startTask = () => bed.simulator.startTaskAs(bed.partner(), taskDetails());

it('returns the task as AWS answers it', async () => {
	const task = startTask();
	const run = await bed.run(GET_OPERATION);
	expect(run.output(NODE)).toEqual([
		{
			json: {
				Catalog: 'AWS',
				Arn: arnOf(bed.partner()),
				Id: bed.partner(),
				TaskId: task.TaskId,
				TaskDetails: taskDetails(),
				StartedAt: task.StartedAt,
				Status: 'IN_PROGRESS',
			},
			pairedItem: { item: 0 },
		},
	]);
	expect(bed.operations()).toEqual([GET]);
	expect(bed.bodies(GET)).toEqual([{ Catalog: 'AWS', Identifier: bed.partner() }]);
});

it.each(['SUCCEEDED', 'FAILED', 'CANCELED'] as const)(
	'returns a task that is %s as data when it is not asked to wait',
	async (status) => {
		startTask();
		bed.simulator.finishTask(bed.partner(), { status });
		const run = await bed.run(GET_OPERATION);
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: status })]);
	},
);

it('needs no parameter of a profile', async () => {
	startTask();
	const run = await bed.run({ ...GET_OPERATION, displayName: '', profileJson: '' });
	expect(run.status).toBe('success');
});

it('says when no update was ever started', async () => {
	const run = await bed.run(GET_OPERATION);
	expect(run.error(NODE)).toMatchObject({
		message: `AWS found no such profile update task of partner ${bed.partner()}`,
		httpCode: '404',
		description: expect.stringContaining('PARTNER_PROFILE_TASK_NOT_FOUND'),
	});
});

it('reads one task for each item, of the catalog and partner of the item', async () => {
	startTask();
	bed.simulator.startTaskAs('partner-examplesbx001', OTHER);
	const run = await bed.run(
		{
			...GET_OPERATION,
			catalog: '={{ $json.catalog }}',
			partner: locator('={{ $json.id }}'),
		},
		{
			input: [
				{ catalog: 'sandbox', id: 'partner-examplesbx001' },
				{ catalog: 'AWS', id: bed.partner() },
			],
		},
	);
	expect(run.json(NODE).map(({ Catalog, Id }) => [Catalog, Id])).toEqual([
		['Sandbox', 'partner-examplesbx001'],
		['AWS', bed.partner()],
	]);
});

describe('with waiting', () => {
	it('returns the end of the task', async () => {
		const task = startTask();
		bed.endOnPoll(4);
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: task.TaskId, Status: 'SUCCEEDED' }),
		]);
		expect(run.json(NODE)[0]).not.toHaveProperty('Adopted');
		expect(bed.operations()).toEqual(Array(4).fill(GET));
	});

	it('returns at once what has ended already', async () => {
		startTask();
		bed.simulator.finishTask(bed.partner());
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.json(NODE)[0]?.Status).toBe('SUCCEEDED');
		expect(bed.operations()).toEqual([GET]);
	});

	const refused: TaskEnd = {
		status: 'FAILED',
		errorDetailList: [{ Locale: 'fr-FR', Message: 'No.', Reason: 'INVALID_CONTENT' }],
	};

	it('fails with the reasons when AWS has refused the update', async () => {
		startTask();
		bed.endOnPoll(2, refused);
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.error(NODE)?.message).toContain('fr-FR: No. (INVALID_CONTENT)');
	});

	it('returns the refused update when asked to', async () => {
		startTask();
		bed.endOnPoll(2, refused);
		const run = await bed.run({ ...GET_OPERATION, ...waiting({ onTaskFailure: 'returnTask' }) });
		expect(run.json(NODE)[0]).toMatchObject({
			Status: 'FAILED',
			ErrorDetailList: refused.errorDetailList,
		});
	});

	it.each([
		['fail', 'IN_PROGRESS', 'did not end within 1 second'],
		['cancelTask', 'CANCELED', 'did not end within 1 second, so the node asked AWS to cancel it'],
	])('onTimeout %s', async (onTimeout, status, text) => {
		startTask();
		const run = await bed.run({ ...GET_OPERATION, ...waiting({ timeout: 1, onTimeout }) });
		expect(run.error(NODE)?.message).toContain(text);
		expect(bed.simulator.tasksOf(bed.partner())[0]?.Status).toBe(status);
	});

	it('onTimeout returnTask', async () => {
		startTask();
		const wait = waiting({ timeout: 1, onTimeout: 'returnTask' });
		const run = await bed.run({ ...GET_OPERATION, ...wait });
		expect(run.json(NODE)[0]?.Status).toBe('IN_PROGRESS');
	});

	it('stays with the task it has read when another one follows', async () => {
		const task = startTask();
		before(bed, GET, 2, () => {
			bed.simulator.finishTask(bed.partner());
			bed.simulator.startTaskAs(bed.partner(), OTHER);
		});
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: task.TaskId, Status: 'SUCCEEDED' }),
		]);
	});

	it('gets over a passing failure', async () => {
		startTask();
		bed.simulator.faults.inject({ operation: GET, kind: 'internalError', skip: 1, times: 2 });
		bed.endOnPoll(4);
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.json(NODE)[0]?.Status).toBe('SUCCEEDED');
	});

	it('ends when the credential may not read the task any more', async () => {
		startTask();
		before(bed, GET, 3, () => bed.simulator.deny(GET));
		const run = await bed.run({ ...GET_OPERATION, ...waiting() });
		expect(run.error(NODE)?.message).toContain('AWS did not allow GetProfileUpdateTask');
	});
});
