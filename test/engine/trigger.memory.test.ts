/** What the trigger node remembers, and from when to when, in both ways n8n has to keep it. */
import type { TaskEnd } from '../../lab/simulator';
import { startOtherWorker } from '../support/otherWorker';
import { locator, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';
import { PolledTrigger, type TriggerSettings } from '../support/triggerPoll';

const bed = useTestBed();

const start = (index = 0) => bed.simulator.startTaskAs(bed.partner(index), taskDetails());
const finish = (end?: TaskEnd) => bed.simulator.finishTask(bed.partner(), end);

describe.each<[string, TriggerSettings]>([
	['as n8n keeps it from poll to poll', {}],
	["with n8n's durable poll cursors", { durableCursors: true }],
])('the memory, %s,', (_case, settings) => {
	async function activated(): Promise<PolledTrigger> {
		const trigger = new PolledTrigger(bed, {}, settings);
		expect(await trigger.poll()).toBeNull();
		return trigger;
	}

	it('holds from the activation on: an update between it and the next poll is reported', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		finish();
		expect(await trigger.events()).toEqual([`started ${TaskId}`, `succeeded ${TaskId}`]);
		expect(await trigger.events()).toEqual([]);
	});

	it('survives a restart, in another process', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
		finish();
		const worker = await startOtherWorker(bed);
		try {
			const moved = trigger.restarted(worker.engine);
			expect(await moved.events()).toEqual([`succeeded ${TaskId}`]);
			expect(await moved.events()).toEqual([]);
		} finally {
			worker.remove();
		}
	});

	it('ends when the workflow is switched off: what happens until it is on again is not reported', async () => {
		const trigger = await activated();
		const { TaskId } = start();
		expect(await trigger.events()).toEqual([`started ${TaskId}`]);
		finish();
		const again = trigger.switchedOn();
		expect(await again.events()).toEqual([]);
		const next = start();
		finish({ status: 'FAILED' });
		expect(await again.events()).toEqual([`started ${next.TaskId}`, `failed ${next.TaskId}`]);
		expect(await again.switchedOn().events()).toEqual([]);
	});

	it('is of one partner: each begins silently, also the first one when it is chosen again', async () => {
		const trigger = await activated();
		start(1);
		bed.simulator.finishTask(bed.partner(1));
		start(0);
		const other = trigger.with({ partner: locator(bed.partner(1)) });
		expect(await other.poll()).toBeNull();
		const { TaskId } = start(1);
		expect(await other.events()).toEqual([`started ${TaskId}`]);
		const again = other.with({ partner: locator(bed.partner(0)) });
		expect(await again.poll()).toBeNull();
		finish();
		expect(await again.events()).toEqual([expect.stringMatching(/^succeeded /)]);
	});
});
