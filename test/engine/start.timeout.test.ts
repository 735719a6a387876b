/** A wait whose time is up: by the node's own option, or by the workflow's timeout. */
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
});
