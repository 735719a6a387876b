/** The trigger node that watches all partners of a catalog: a memory for each, and none holds up another. */
import type { JsonObject, TaskEnd } from '../../lab/simulator';
import { taskDetails } from '../../lab/profile/taskDetails';
import { startOtherWorker } from '../support/otherWorker';
import { answerOnce } from '../support/moments';
import { useTestBed } from '../support/partnerCentral';
import { settle } from '../support/settle';
import { PolledTrigger, type TriggerSettings } from '../support/triggerPoll';

const bed = useTestBed({ pageSize: 3 });

const GET = 'GetProfileUpdateTask';
const LIST = 'ListPartners';
const start = (index: number) =>
	bed.simulator.startTaskAs(bed.partner(index), taskDetails()).TaskId;
const finish = (index: number, end?: TaskEnd) => bed.simulator.finishTask(bed.partner(index), end);
const failAt = (index: number) =>
	bed.simulator.faults.inject({
		operation: GET,
		kind: 'accessDenied',
		partner: bed.partner(index),
		times: Infinity,
	});

async function activated(parameters = {}, settings: TriggerSettings = {}) {
	const trigger = new PolledTrigger(bed, { watch: 'allPartners', ...parameters }, settings);
	expect(await trigger.poll()).toBeNull();
	return trigger;
}

it('begins silently, and reports each event of each partner once', async () => {
	const running = start(1);
	start(2);
	finish(2);
	const trigger = await activated();
	expect(bed.bodies(LIST)).toHaveLength(3);
	expect(bed.bodies(GET)).toHaveLength(bed.simulator.partners.length);
	finish(1);
	const begun = start(0);
	const whole = start(7);
	finish(7, { status: 'FAILED' });
	expect(await trigger.events()).toEqual([
		`started ${begun}`,
		`succeeded ${running}`,
		`started ${whole}`,
		`failed ${whole}`,
	]);
	expect(await trigger.events()).toEqual([]);
});

it('looks at five partners at a time', async () => {
	const counts: number[] = [];
	let now = 0;
	bed.simulator.hooks.before(GET, async () => {
		counts.push((now += 1));
		await settle();
		now -= 1;
	});
	await activated();
	expect(Math.max(...counts)).toBe(5);
});

it('watches a partner that is new from then on', async () => {
	const all = bed.simulator.partners;
	const summaries = all.map((Id) => ({ Catalog: 'AWS', Id }));
	answerOnce(bed, LIST, { PartnerSummaryList: summaries.slice(1) });
	const trigger = await activated();
	start(0);
	finish(0);
	expect(await trigger.events()).toEqual([]);
	const next = start(0);
	expect(await trigger.events()).toEqual([`started ${next}`]);
});

it('forgets a partner that is gone: should it come back, it begins silently', async () => {
	const trigger = await activated();
	start(7);
	answerOnce(bed, LIST, { PartnerSummaryList: [{ Catalog: 'AWS', Id: bed.partner(0) }] });
	expect(await trigger.events()).toEqual([]);
	expect(await trigger.events()).toEqual([]);
});

describe('a partner that cannot be looked at', () => {
	it('holds back no event of others, and its own come later, each once', async () => {
		const trigger = await activated();
		failAt(1);
		const [one, two] = [start(1), start(2)];
		expect(await trigger.events()).toEqual([`started ${two}`]);
		finish(2);
		finish(1);
		expect(await trigger.events()).toEqual([`succeeded ${two}`]);
		bed.simulator.faults.clear();
		expect(await trigger.events()).toEqual([`started ${one}`, `succeeded ${one}`]);
		expect(await trigger.events()).toEqual([]);
	});

	it('is an error when there is nothing else to tell, which repeats nothing', async () => {
		const trigger = await activated({ events: ['succeeded'] });
		failAt(1);
		start(2);
		const words = `AWS did not allow ${GET} for partner ${bed.partner(1)}`;
		await expect(trigger.poll()).rejects.toThrow(words);
		finish(2);
		expect(await trigger.events()).toHaveLength(1);
		await expect(trigger.poll()).rejects.toThrow(words);
		bed.simulator.faults.clear();
		expect(await trigger.events()).toEqual([]);
	});

	it('keeps the workflow from being switched on', async () => {
		failAt(1);
		await expect(activated()).rejects.toThrow(`AWS did not allow ${GET}`);
	});
});

it('says when the partners may not be listed', async () => {
	bed.simulator.deny(LIST);
	await expect(activated()).rejects.toMatchObject({
		message: `AWS did not allow ${LIST}`,
		description: expect.stringContaining(`partnercentral:${LIST}`) as string,
	});
});

describe.each<[string, TriggerSettings]>([
	['as n8n keeps it from poll to poll', {}],
	["with n8n's durable poll cursors", { durableCursors: true }],
])('the memory, %s,', (_case, settings) => {
	it('survives a restart, in another process', async () => {
		const trigger = await activated({}, settings);
		const ids = [start(0), start(1)];
		expect(await trigger.events()).toEqual(ids.map((id) => `started ${id}`));
		finish(1);
		const worker = await startOtherWorker(bed);
		try {
			const moved = trigger.restarted(worker.engine);
			expect(await moved.events()).toEqual([`succeeded ${ids[1]}`]);
			expect(await moved.events()).toEqual([]);
		} finally {
			worker.remove();
		}
	});

	it('is of what is watched: another choice begins silently', async () => {
		const trigger = await activated({}, settings);
		start(0);
		const one = trigger.with({ watch: 'partner' });
		expect(await one.poll()).toBeNull();
		finish(0);
		expect(await one.events()).toEqual([expect.stringMatching(/^succeeded /)]);
	});
});

it('a manual run returns the latest update of each partner that has one', async () => {
	const ids = [start(0), start(3)];
	finish(3);
	const items = await new PolledTrigger(bed, { watch: 'allPartners' }).poll({ mode: 'manual' });
	expect(items?.map(({ TaskId }) => TaskId)).toEqual(ids);
	const seen = items as unknown as JsonObject[];
	expect(seen.map(({ Status }) => Status)).toEqual(['IN_PROGRESS', 'SUCCEEDED']);
});

it('emits flat items with the name of the partner, for messages and sheets', async () => {
	const trigger = await activated({ events: ['failed'], output: 'simplified' });
	const TaskId = start(1);
	const reason = { Locale: 'en-US', Message: 'No.', Reason: 'INVALID_CONTENT' };
	finish(1, { status: 'FAILED', errorDetailList: [reason] });
	expect(await trigger.poll()).toEqual([
		{
			'Partner ID': bed.partner(1),
			'Partner Name': 'Example Data Works GmbH',
			Status: 'FAILED',
			'Task ID': TaskId,
			'Started At': expect.any(String) as string,
			'Ended At': expect.any(String) as string,
			'Changed Fields': '',
			Reason: expect.stringContaining('en-US: No. (INVALID_CONTENT)') as string,
			'What to Do': expect.stringMatching(/^Rewrite the text/) as string,
			Event: 'failed',
		},
	]);
});
