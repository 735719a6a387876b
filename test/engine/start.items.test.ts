/** Many items: partners in parallel, items of one partner in order, output in the order of the input. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { JsonObject } from '../../lab/simulator';
import { endTasksWhenLookedAt } from '../support/moments';
import { arnOf, locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { settle } from '../support/settle';

const bed = useTestBed();

const PARTNER_OF_ITEM = locator('={{ $json.partner }}');

/** Items for the given partners whose display names are "Update 0", "Update 1" … */
async function updatePartners(partners: string[], parameters: INodeParameters = {}) {
	const input: IDataObject[] = partners.map((partner, index) => ({
		partner,
		name: `Update ${index}`,
	}));
	return await bed.run(
		{ partner: PARTNER_OF_ITEM, displayName: '={{ $json.name }}', ...parameters },
		{ input },
	);
}

/** Lets nobody pass before `count` have come; how many were in at most at the same time. */
function barrier(count: number) {
	let inside = 0;
	let most = 0;
	let open = () => {};
	const opened = new Promise<void>((resolve) => (open = resolve));
	return {
		get most() {
			return most;
		},
		async enter() {
			inside += 1;
			most = Math.max(most, inside);
			if (inside >= count) open();
			await opened;
			// Whoever else would come now gets the chance to.
			await settle();
			inside -= 1;
		},
	};
}

it('gives one task for each item, in the order of the items', async () => {
	const partners = bed.simulator.partners.slice(0, 4);
	const run = await updatePartners(partners);
	expect(run.output(NODE).map(({ json, pairedItem }) => [json.Id, pairedItem])).toEqual(
		partners.map((id, item) => [id, { item }]),
	);
	expect(run.json(NODE).map(({ TaskDetails }) => (TaskDetails as JsonObject).DisplayName)).toEqual([
		'Update 0',
		'Update 1',
		'Update 2',
		'Update 3',
	]);
});

it('works on five partners at the same time by default', async () => {
	const starts = barrier(5);
	bed.simulator.hooks.before('StartProfileUpdateTask', async () => await starts.enter());
	const run = await updatePartners(bed.simulator.partners.slice(0, 8));
	expect(run.output(NODE)).toHaveLength(8);
	expect(starts.most).toBe(5);
});

it.each([
	[1, 1],
	[3, 3],
	['2', 2],
	[2.9, 2],
])('works on as many partners as Parallel Partners (%j) says', async (parallelPartners, count) => {
	const starts = barrier(count);
	bed.simulator.hooks.before('StartProfileUpdateTask', async () => await starts.enter());
	await updatePartners(bed.simulator.partners.slice(0, 6), { options: { parallelPartners } });
	expect(starts.most).toBe(count);
});

it('lets the waits of different partners overlap', async () => {
	const partners = bed.simulator.partners.slice(0, 4);
	const polls = barrier(4);
	for (const partner of partners) bed.endOnPoll(1, undefined, partner);
	bed.simulator.hooks.before('GetProfileUpdateTask', async () => await polls.enter());
	const run = await updatePartners(partners, waiting());
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(4).fill('SUCCEEDED'));
	expect(bed.operations().slice(0, 4)).toEqual(Array(4).fill('StartProfileUpdateTask'));
});

it('keeps the order of the items when their updates end in another', async () => {
	const [first = '', second = '', third = ''] = bed.simulator.partners;
	const ended: string[] = [];
	const mayEnd: Record<string, string | undefined> = { [first]: second, [second]: third };
	bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
		const partner = (body as JsonObject).Identifier as string;
		const after = mayEnd[partner];
		if (ended.includes(partner) || (after !== undefined && !ended.includes(after))) return;
		ended.push(partner);
		bed.simulator.finishTask(partner);
	});
	const run = await updatePartners([first, second, third], waiting());
	expect(ended).toEqual([third, second, first]);
	expect(run.output(NODE).map(({ json, pairedItem }) => [json.Id, pairedItem])).toEqual([
		[first, { item: 0 }],
		[second, { item: 1 }],
		[third, { item: 2 }],
	]);
});

it('runs the items of one partner one after another, in order', async () => {
	const [partner = '', other = ''] = bed.simulator.partners;
	const arn = arnOf(partner);
	endTasksWhenLookedAt(bed);
	const run = await updatePartners([partner, other, arn, partner], waiting());
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual(Array(4).fill('SUCCEEDED'));
	const tasks = bed.simulator.tasksOf(partner);
	expect(tasks.map(({ TaskDetails }) => TaskDetails.DisplayName)).toEqual([
		'Update 0',
		'Update 2',
		'Update 3',
	]);
	const operationsOfPartner = bed.simulator.requests
		.all()
		.filter(({ body }) => String((body as JsonObject).Identifier).endsWith(partner))
		.map(({ operation }) => operation);
	expect(operationsOfPartner).toEqual(
		Array(3).fill(['StartProfileUpdateTask', 'GetProfileUpdateTask']).flat(),
	);
});

it('tells partners of different catalogs apart', async () => {
	const run = await bed.run(
		{ catalog: '={{ $json.catalog }}', partner: PARTNER_OF_ITEM },
		{
			input: [
				{ catalog: 'AWS', partner: bed.partner() },
				{ catalog: 'Sandbox', partner: 'partner-examplesbx001' },
			],
		},
	);
	expect(run.json(NODE).map(({ Catalog }) => Catalog)).toEqual(['AWS', 'Sandbox']);
});

it('does not start a second update of a partner whose first one it does not wait for', async () => {
	const run = await updatePartners([bed.partner(), bed.partner()]);
	const [task] = bed.simulator.tasksOf(bed.partner());
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(1);
	expect(run.error()).toMatchObject({ httpCode: '409', context: { itemIndex: 1 } });
	expect(run.error()?.message).toContain(
		`update that an earlier item has started for partner ${bed.partner()} (${task?.TaskId})`,
	);
});
