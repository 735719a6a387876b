/** Somebody else starts an update of the same partner while the node waits for its own. */
import type { TaskEnd, TaskRecord } from '../../lab/simulator';
import { before } from '../support/moments';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import { CANCEL, GET, startOther } from '../support/updateInProgress';

const bed = useTestBed();

const WANTED: TaskEnd = { status: 'SUCCEEDED' };
const FAILED: TaskEnd = { status: 'FAILED' };

/** At the second poll ours has ended unseen, and another task is the latest. */
function supersede(ours: TaskEnd): { other?: TaskRecord } {
	const seen: { other?: TaskRecord } = {};
	before(bed, GET, 2, () => {
		bed.simulator.finishTask(bed.partner(), ours);
		seen.other = startOther(bed);
	});
	return seen;
}

it('succeeds when the profile is the one that was wanted', async () => {
	const seen = supersede(WANTED);
	const run = await bed.run(waiting());
	const [own] = bed.simulator.tasksOf(bed.partner());
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			TaskId: own?.TaskId,
			Status: 'SUCCEEDED',
			TaskDetails: taskDetails(),
		}),
	]);
	expect(own?.TaskId).not.toBe(seen.other?.TaskId);
	expect(bed.operations().at(-1)).toBe('GetPartner');
});

it('is an error that names the other task when the profile is another one', async () => {
	const seen = supersede(FAILED);
	const run = await bed.run(waiting());
	const [own] = bed.simulator.tasksOf(bed.partner());
	const error = run.error(NODE);
	expect(error?.message).toBe(
		`The profile update ${own?.TaskId} of partner ${bed.partner()} (catalog AWS) has ended unseen: it was superseded by the update ${seen.other?.TaskId}, and the profile is not the one that was wanted`,
	);
	expect(error?.description).toContain('IN_PROGRESS');
});

it('is looked into no longer than the wait may last, or 10 seconds when that is over', async () => {
	bed.simulator.faults.inject({ operation: 'GetPartner', kind: 'stallBeforeHeaders', times: 9 });
	supersede(WANTED);
	const began = bed.time.now();
	const run = await bed.run(waiting({ timeout: 5 }));
	expect(run.error(NODE)?.message).toContain('the profile could not be read');
	expect(bed.time.now() - began).toBeLessThan(12_000);
});

it('never cancels the other task', async () => {
	const seen = supersede(FAILED);
	await bed.run(waiting({ onTimeout: 'cancelTask' }));
	expect(bed.operations()).not.toContain(CANCEL);
	expect(bed.simulator.tasksOf(bed.partner()).at(-1)).toMatchObject({
		TaskId: seen.other?.TaskId,
		Status: 'IN_PROGRESS',
	});
});
