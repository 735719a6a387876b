/** The world moves between two calls of the node: at most one task is ours, and no unread one is cancelled. */
import { after, before } from '../support/moments';
import { NODE, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import {
	CANCEL,
	cancelledIds,
	GET,
	OTHER,
	ownTasks,
	POLICIES,
	START,
	startOther,
	THIRD,
	under,
	type Policy,
} from '../support/updateInProgress';

const bed = useTestBed();

const finish = () => bed.simulator.finishTask(bed.partner());
const latest = () => bed.simulator.tasksOf(bed.partner()).at(-1);
/** Ids of the tasks that the node has been shown, in the order of the looks. */
const seenIds = () => {
	const ids: unknown[] = [];
	bed.simulator.hooks.after(GET, (_request, { body }) => {
		ids.push((JSON.parse(body) as { TaskId?: string }).TaskId);
	});
	return ids;
};
const run = async (policy: Policy, waitForCompletion = false) =>
	await bed.run({ ...under(policy), waitForCompletion });

afterEach(expectOneOwnTaskAtMost);

function expectOneOwnTaskAtMost(): void {
	expect(ownTasks(bed).length).toBeLessThanOrEqual(1);
}

describe.each(POLICIES)('under %s', (policy) => {
	it('an update that ends between the conflict and the look makes room', async () => {
		startOther(bed);
		before(bed, GET, 1, finish);
		const result = await run(policy);
		expect(result.json(NODE)[0]?.TaskId).toBe(ownTasks(bed)[0]?.TaskId);
		expect(result.json(NODE)[0]).not.toHaveProperty('Adopted');
		expect(bed.operations()).toEqual([START, GET, START]);
		expect(new Set(bed.bodies(START).map(({ ClientToken }) => ClientToken)).size).toBe(1);
	});

	it('an update that somebody else starts in its place is treated like the first', async () => {
		startOther(bed);
		before(bed, GET, 1, () => {
			finish();
			startOther(bed, THIRD);
		});
		const looks = seenIds();
		// The policy that waits sees the third one end at its second look, and ours at the next one.
		before(bed, GET, 2, finish);
		before(bed, GET, 3, finish);
		const result = await bed.run(under(policy));
		const [, third] = bed.simulator.tasksOf(bed.partner());
		expect(looks[0]).toBe(third?.TaskId);
		const named = result.error(NODE)?.message ?? String(result.json(NODE)[0]?.TaskId);
		const wanted = ['fail', 'useExisting'].includes(policy) ? third : ownTasks(bed)[0];
		expect(named).toContain(wanted?.TaskId);
		expect(result.status).toBe(policy === 'fail' ? 'error' : 'success');
		expect(cancelledIds(bed)).toEqual(policy === 'cancelThenStart' ? [third?.TaskId] : []);
	});

	it('an update with the wanted details that somebody else starts in between is adopted', async () => {
		startOther(bed);
		before(bed, GET, 1, finish);
		before(bed, START, 2, () => void startOther(bed, taskDetails()));
		const result = await run(policy);
		expect(result.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: latest()?.TaskId, Adopted: true }),
		]);
		expect(bed.operations()).toEqual([START, GET, START, GET]);
		expect(ownTasks(bed)).toEqual([]);
	});

	it('a start whose answer is lost is no second one', async () => {
		startOther(bed);
		before(bed, GET, 1, finish);
		bed.simulator.faults.inject({ operation: START, kind: 'resetAfterProcessing', skip: 1 });
		const result = await run(policy);
		expect(result.json(NODE)[0]?.TaskId).toBe(ownTasks(bed)[0]?.TaskId);
		expect(bed.operations()).toEqual([START, GET, START, START]);
	});
});

describe('waitThenStart', () => {
	it('does not overlook an update that follows the one it waits for without a gap', async () => {
		startOther(bed);
		before(bed, GET, 2, () => {
			finish();
			startOther(bed, THIRD);
		});
		bed.endOnPoll(4);
		bed.endOnPoll(5);
		const result = await run('waitThenStart', true);
		expect(result.json(NODE)[0]?.TaskId).toBe(ownTasks(bed)[0]?.TaskId);
		expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(3);
	});
});

describe('cancelThenStart', () => {
	it.each([
		['before the cancellation arrives', before, true],
		['after the cancellation', after, false],
	])('looks again when somebody else starts one %s', async (_name, moment, finishFirst) => {
		const other = startOther(bed);
		moment(bed, CANCEL, 1, () => {
			if (finishFirst) finish();
			startOther(bed, THIRD);
		});
		const looks = seenIds();
		const result = await run('cancelThenStart');
		expect(result.json(NODE)[0]?.TaskId).toBe(ownTasks(bed)[0]?.TaskId);
		const [, third] = bed.simulator.tasksOf(bed.partner());
		expect(cancelledIds(bed)).toEqual([other.TaskId, third?.TaskId]);
		expect(looks).toEqual(cancelledIds(bed));
		expect(bed.operations()).toEqual([START, GET, CANCEL, START, GET, CANCEL, START]);
	});

	it('a cancellation whose answer is lost is repeated with the same token', async () => {
		startOther(bed);
		bed.simulator.faults.inject({ operation: CANCEL, kind: 'resetAfterProcessing' });
		await run('cancelThenStart');
		const tokens = bed.bodies(CANCEL).map(({ ClientToken }) => ClientToken);
		expect(tokens).toHaveLength(2);
		expect(new Set(tokens).size).toBe(1);
		expect(ownTasks(bed)).toHaveLength(1);
	});
});

describe('useExisting', () => {
	it('ends with what became of the update when another one follows it', async () => {
		const other = startOther(bed);
		before(bed, GET, 2, () => {
			finish();
			startOther(bed, THIRD);
		});
		const result = await run('useExisting', true);
		expect(result.json(NODE)).toEqual([
			expect.objectContaining({
				TaskId: other.TaskId,
				Status: 'SUCCEEDED',
				TaskDetails: OTHER,
				Adopted: true,
			}),
		]);
	});
});
