/** A wait whose time is up: by the node's own option, or by the workflow's timeout. */
import type { TaskEnd } from '../../lab/simulator';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const SHORT = { timeout: 1 };
const task = () => bed.simulator.tasksOf(bed.partner()).at(-1);

describe('onTimeout', () => {
	it('fail: names catalog, partner, task and last status, and leaves the task alone', async () => {
		const run = await bed.run(waiting(SHORT));
		const error = run.error(NODE);
		expect(error?.message).toBe(
			`The profile update ${task()?.TaskId} of partner ${bed.partner()} (catalog AWS) did not end within 1 second; its last status was IN_PROGRESS`,
		);
		expect(error?.description).toContain('Raise Wait Options &gt; Timeout');
		expect(bed.operations()).not.toContain('CancelProfileUpdateTask');
		expect(task()?.Status).toBe('IN_PROGRESS');
	});

	it('returnTask: returns the task as it was seen last', async () => {
		const run = await bed.run(waiting({ ...SHORT, onTimeout: 'returnTask' }));
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: task()?.TaskId, Status: 'IN_PROGRESS' }),
		]);
		expect(bed.operations()).not.toContain('CancelProfileUpdateTask');
	});

	it('cancelTask: cancels the task, once, and fails', async () => {
		const run = await bed.run(waiting({ ...SHORT, onTimeout: 'cancelTask' }));
		expect(bed.bodies('CancelProfileUpdateTask')).toEqual([
			{
				Catalog: 'AWS',
				Identifier: bed.partner(),
				TaskId: task()?.TaskId,
				ClientToken: expect.stringMatching(/^[0-9a-f]{64}$/),
			},
		]);
		expect(task()?.Status).toBe('CANCELED');
		expect(run.status).toBe('error');
		expect(run.error(NODE)?.message).toContain(
			'did not end within 1 second, so the node asked AWS to cancel it',
		);
		expect(run.error(NODE)?.message).toContain('its status is now CANCELED');
	});

	it('cancelTask: cancels the task only once although the answer is lost', async () => {
		bed.simulator.faults.inject({
			operation: 'CancelProfileUpdateTask',
			kind: 'resetAfterProcessing',
		});
		const run = await bed.run(waiting({ ...SHORT, onTimeout: 'cancelTask' }));
		expect(run.error(NODE)?.message).toContain('its status is now CANCELED');
		const tokens = bed.bodies('CancelProfileUpdateTask').map(({ ClientToken }) => ClientToken);
		expect(tokens).toHaveLength(2);
		expect(new Set(tokens).size).toBe(1);
	});
});

describe('a task that ends in the very moment it is to be cancelled', () => {
	const endingThen = async (end: TaskEnd) => {
		bed.simulator.hooks.before('CancelProfileUpdateTask', () =>
			bed.simulator.finishTask(bed.partner(), end),
		);
		return await bed.run(waiting({ ...SHORT, onTimeout: 'cancelTask' }));
	};

	it('succeeds when it has succeeded', async () => {
		const run = await endingThen({ status: 'SUCCEEDED' });
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'SUCCEEDED' })]);
	});

	it('fails with its own reasons when it has failed', async () => {
		const Message = 'No such website.';
		const run = await endingThen({
			status: 'FAILED',
			errorDetailList: [{ Locale: 'en-US', Message, Reason: 'INVALID_WEBSITE_URL' }],
		});
		expect(run.error(NODE)?.message).toContain(Message);
	});
});

it('says so when the task could not be cancelled', async () => {
	bed.simulator.deny('CancelProfileUpdateTask');
	const run = await bed.run(waiting({ ...SHORT, onTimeout: 'cancelTask' }));
	expect(run.error(NODE)).toMatchObject({
		httpCode: '403',
		message: expect.stringContaining('AWS did not allow CancelProfileUpdateTask'),
		description: expect.stringContaining('partnercentral:CancelProfileUpdateTask'),
	});
	expect(run.error(NODE)?.message).toContain(task()?.TaskId);
});

it('gives up a poll that is never answered when the time is up', async () => {
	bed.simulator.faults.inject({
		operation: 'GetProfileUpdateTask',
		kind: 'stallBeforeHeaders',
		times: 100,
	});
	const run = await bed.run(waiting({ timeout: 1 }));
	expect(run.error(NODE)?.message).toContain('did not end within 1 second');
	expect(run.error(NODE)?.description).toContain('Last problem while waiting');
});

it('names the last problem of the polls', async () => {
	bed.simulator.faults.inject({
		operation: 'GetProfileUpdateTask',
		kind: 'internalError',
		times: 1000,
	});
	// One look only, half a second before the end, so that there is time for its answer.
	const run = await bed.run(waiting({ timeout: 2, pollInterval: 10, maxPollInterval: 10 }));
	expect(run.error(NODE)?.message).toContain('its last status was IN_PROGRESS');
	expect(run.error(NODE)?.description).toContain(
		'Last problem while waiting: AWS had an internal problem',
	);
});

describe('the workflow’s own timeout', () => {
	it('ends the wait before the node’s option does', async () => {
		const run = await bed.run(waiting(), { executionTimeoutSeconds: 1, cancelOnTimeout: false });
		expect(run.error(NODE)?.message).toMatch(
			/did not end within the workflow's own timeout \([0-9.]+ seconds? left\); its last status was IN_PROGRESS$/,
		);
		expect(run.error(NODE)?.message).toContain(task()?.TaskId);
	});

	it('does what onTimeout says', async () => {
		const run = await bed.run(waiting({ onTimeout: 'cancelTask' }), {
			executionTimeoutSeconds: 1,
			cancelOnTimeout: false,
		});
		expect(run.error(NODE)?.message).toContain('its status is now CANCELED');
		expect(task()?.Status).toBe('CANCELED');
	});

	it('does not matter while the node’s own is shorter', async () => {
		const run = await bed.run(waiting(SHORT), { executionTimeoutSeconds: 600 });
		expect(run.error(NODE)?.message).toContain('did not end within 1 second');
	});
});
