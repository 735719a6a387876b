/** The examples that find out later what has become of an update. */
import type { JsonObject } from '../../lab/simulator';
import { readExample } from '../support/examples/examples';
import { allJson, runExample, useExampleBed, withParameters } from '../support/examples/runExample';
import type { Run } from '../../lab/engine';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useExampleBed();

describe('11-wait-for-long-reviews.json', () => {
	const FILE = '11-wait-for-long-reviews.json';
	const PUBLISHED = 'partner-exampleaws007';
	const REFUSED = 'partner-exampleaws004';

	/** Calls `act` before the given look (1 is the first after the start) at each partner is answered. */
	function onLook(look: number, act: (partnerId: string) => void): void {
		const looks = new Map<string, number>();
		bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
			const partnerId = String((body as JsonObject).Identifier);
			if (bed.simulator.tasksOf(partnerId).length === 0) return;
			const count = (looks.get(partnerId) ?? 0) + 1;
			looks.set(partnerId, count);
			if (count === look) act(partnerId);
		});
	}

	function ends(run: Run, node = 'Outcome') {
		return Object.fromEntries(allJson(run, node).map((json) => [json['Partner ID'], json.Status]));
	}

	it('looks until each update has ended, however long the others take', async () => {
		onLook(2, (partnerId) => {
			if (partnerId === PUBLISHED) bed.simulator.finishTask(partnerId);
		});
		onLook(4, (partnerId) => bed.simulator.finishTask(partnerId));
		const run = await runExample(bed, readExample(FILE));
		expect(ends(run)).toEqual({ [PUBLISHED]: 'SUCCEEDED', [REFUSED]: 'FAILED' });
		expect(allJson(run, 'Outcome')[1]).toMatchObject({
			'Task ID': bed.simulator.tasksOf(REFUSED)[0]?.TaskId,
			Reason: expect.stringContaining('INVALID_WEBSITE_URL'),
		});
		expect(bed.bodies('StartProfileUpdateTask')).toHaveLength(2);
		expect(allJson(run, 'Look at AWS')).toHaveLength(2 + 4);
		expect(run.runData.Pause).toHaveLength(4);
	});

	it('has nothing to wait for when nothing would change', async () => {
		const { Description = '' } = bed.simulator.profileOf(PUBLISHED);
		const run = await runExample(bed, readExample(FILE), {
			Changes: [{ partnerId: PUBLISHED, profile: { Description } }],
			'Start by Hand': [{}],
			'Sample Changes': [{}],
		});
		expect(ends(run)).toEqual({ [PUBLISHED]: 'UNCHANGED' });
		expect(run.runData.Pause).toBeUndefined();
	});

	it('takes a look that failed as no end', async () => {
		onLook(1, () => bed.simulator.deny('GetProfileUpdateTask'));
		onLook(2, (partnerId) => {
			bed.simulator.allow('GetProfileUpdateTask');
			bed.simulator.finishTask(partnerId);
		});
		const run = await runExample(bed, readExample(FILE));
		expect(ends(run)).toEqual({ [PUBLISHED]: 'SUCCEEDED', [REFUSED]: 'FAILED' });
		expect(run.json('Look at AWS', 1, 0)).toHaveLength(2);
	});

	it('never takes the result of another update for its own', async () => {
		onLook(1, (partnerId) => {
			bed.simulator.finishTask(partnerId);
			bed.simulator.startTaskAs(partnerId, taskDetails());
		});
		const run = await runExample(bed, readExample(FILE));
		expect(ends(run)).toEqual({ [PUBLISHED]: 'SUPERSEDED', [REFUSED]: 'SUPERSEDED' });
	});

	it('gives up when the limit is over, and leaves the updates alone', async () => {
		const assignments = [{ id: '1', name: 'Wait at Most (Hours)', value: 0, type: 'number' }];
		const workflow = withParameters(FILE, 'Limit', { assignments: { assignments } });
		const run = await runExample(bed, workflow);
		expect(run.runData.Pause).toBeUndefined();
		expect(ends(run, 'Gave Up Waiting')).toEqual({
			[PUBLISHED]: 'IN_PROGRESS',
			[REFUSED]: 'IN_PROGRESS',
		});
		expect(bed.bodies('CancelProfileUpdateTask')).toEqual([]);
	});

	it('waits for the others when one could not be started', async () => {
		bed.simulator.startTaskAs(REFUSED, taskDetails());
		onLook(1, (partnerId) => {
			if (partnerId === PUBLISHED) bed.simulator.finishTask(partnerId);
		});
		const run = await runExample(bed, readExample(FILE));
		expect(ends(run, 'Not Started')).toEqual({ [REFUSED]: 'NOT STARTED' });
		expect(ends(run)).toEqual({ [PUBLISHED]: 'SUCCEEDED' });
	});
});

describe('09-report-ended-updates.json', () => {
	const FILE = '09-report-ended-updates.json';
	const PARTNER = 'partner-exampleaws002';

	it('turns the sample events into messages', async () => {
		const run = await runExample(bed, readExample(FILE));
		expect(run.json('Tell Your Team')).toEqual([
			{
				'Task ID': 'pprofiletask-exampletask01',
				Subject: 'Partner profile of Example Data Works GmbH: SUCCEEDED',
				Text: 'Ended at 2026-01-15T11:42:10.000Z.  ',
			},
			{
				'Task ID': 'pprofiletask-exampletask02',
				Subject: 'Partner profile of Example Data Works GmbH: FAILED',
				Text: expect.stringMatching(
					/^Ended at 20.* fr-FR: .*\(INVALID_WEBSITE_URL\) Check that/,
				) as string,
			},
		]);
	});

	it('has samples that look like what the trigger emits, and reports the end of an update once', async () => {
		const workflow = readExample(FILE);
		const look = async (staticData = {}) =>
			await bed.engine.poll(workflow, 'Update Ended', { staticData });
		const activation = await look();
		const details = taskDetails({ WebsiteUrl: 'https://data-works.example.invalid' });
		const { TaskId } = bed.simulator.startTaskAs(PARTNER, details);
		const begun = await look(activation.staticData);
		bed.simulator.finishTask(PARTNER);
		const ended = await look(begun.staticData);
		const later = await look(ended.staticData);
		expect([activation.items, begun.items, later.items]).toEqual([null, null, null]);

		const [item] = ended.items ?? [];
		expect(Object.keys(item ?? {}).sort()).toEqual(
			Object.keys(workflow.pinData?.['Update Ended']?.[1]?.json ?? {}).sort(),
		);
		const run = await runExample(bed, workflow, { 'Update Ended': ended.items ?? [] });
		expect(run.json('Tell Your Team')).toEqual([
			{
				'Task ID': TaskId,
				Subject: 'Partner profile of Example Data Works GmbH: FAILED',
				Text: expect.stringContaining('(INVALID_WEBSITE_URL)'),
			},
		]);
	});
});
