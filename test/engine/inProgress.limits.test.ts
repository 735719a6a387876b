/** How long the node waits for another update, and what it leaves alone when the time is up. */
import { before, after } from '../support/moments';
import { NODE, useTestBed } from '../support/partnerCentral';
import {
	CANCEL,
	cancelledIds,
	GET,
	ownTasks,
	START,
	startOther,
	under,
} from '../support/updateInProgress';

const bed = useTestBed();

const finish = () => bed.simulator.finishTask(bed.partner());

afterEach(expectNoOwnTask);

function expectNoOwnTask(): void {
	expect(ownTasks(bed)).toEqual([]);
}

it('waitThenStart gives up after the wait timeout and names the other update', async () => {
	const other = startOther(bed);
	const run = await bed.run(under('waitThenStart', { timeout: 1 }));
	expect(run.error(NODE)).toMatchObject({
		message: `Another profile update of partner ${bed.partner()} (${other.TaskId}) is in progress since ${other.StartedAt} and did not end within 1 second, and AWS allows one at a time`,
		httpCode: '409',
	});
	expect(bed.bodies(START)).toHaveLength(1);
	expect(bed.simulator.tasksOf(bed.partner())).toMatchObject([{ Status: 'IN_PROGRESS' }]);
});

it.each(['returnTask', 'cancelTask'])(
	'waitThenStart: onTimeout %s is about a task of ours, so the other one is left alone',
	async (onTimeout) => {
		startOther(bed);
		const run = await bed.run(under('waitThenStart', { timeout: 1, onTimeout }));
		expect(run.error(NODE)?.message).toContain('did not end within 1 second');
		expect(bed.operations()).not.toContain(CANCEL);
	},
);

it('cancelThenStart gives up when somebody else starts one update after the other', async () => {
	startOther(bed);
	bed.simulator.hooks.after(CANCEL, () => void startOther(bed));
	const run = await bed.run(under('cancelThenStart', { timeout: 1.5 }));
	expect(run.error(NODE)?.message).toContain('did not end within 1.5 seconds');
	const looks = bed.bodies(GET).length;
	expect(cancelledIds(bed)).toHaveLength(looks);
	expect(bed.simulator.tasksOf(bed.partner()).at(-1)).toMatchObject({ Status: 'IN_PROGRESS' });
});

it("the workflow's own timeout ends the wait as well", async () => {
	startOther(bed);
	const run = await bed.run(under('waitThenStart', { timeout: 600 }), {
		executionTimeoutSeconds: 1,
		cancelOnTimeout: false,
	});
	expect(run.error(NODE)?.message).toContain("did not end within the workflow's own timeout");
});

it.each([
	['waitThenStart', GET, 2],
	['cancelThenStart', CANCEL, 1],
] as const)(
	'%s: an execution that is stopped at %s (%d) starts nothing',
	async (policy, at, turn) => {
		startOther(bed);
		const stopped = new Promise<void>((resolve) => {
			before(bed, at, turn, () => {
				running.cancel();
				finish();
			});
			after(bed, at, turn, () => resolve());
		});
		const running = bed.start(under(policy));
		const run = await running.done;
		await stopped;
		expect(run.status).toBe('canceled');
		expect(bed.bodies(START)).toHaveLength(1);
	},
);

it.each(['waitThenStart', 'cancelThenStart'] as const)(
	'%s: a passing failure of a look does not end the wait',
	async (policy) => {
		startOther(bed);
		bed.simulator.faults.inject({ operation: GET, kind: 'serviceUnavailable' });
		before(bed, GET, 2, finish);
		before(bed, START, 2, () => bed.simulator.deny(START));
		const run = await bed.run(under(policy));
		expect(run.error(NODE)?.message).toContain('AWS did not allow StartProfileUpdateTask');
		expect(bed.operations()).toEqual([START, GET, GET, START]);
	},
);
