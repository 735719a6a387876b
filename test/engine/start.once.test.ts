/** One update for one item: tokens, the update in progress, the daily quota. */
import { endTasksWhenLookedAt } from '../support/moments';
import { richProfile } from '../support/partialUpdate';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { localizedContent } from '../../lab/profile/taskDetails';
import { GET, START, startOther } from '../support/updateInProgress';

const bed = useTestBed();

const tokens = () => bed.bodies(START).map(({ ClientToken }) => ClientToken);

describe('the derived client token', () => {
	it.each<[string, () => Promise<unknown>]>([
		// Two fresh databases count their executions from 1, and an imported workflow keeps its nodes' ids.
		['n8n whose execution has the same id', async () => await bed.run({}, { executionId: '7' })],
		['execution', async () => await bed.run({}, { executionId: '8' })],
		['details', async () => await bed.run({ displayName: 'Other' }, { executionId: '7' })],
		['node', async () => await bed.run({}, { executionId: '7', settings: { id: 'another-node' } })],
	])('differs for another %s', async (_name, runAgain) => {
		await bed.run({}, { executionId: '7' });
		bed.simulator.finishTask(bed.partner());
		await runAgain();
		expect(new Set(tokens()).size).toBe(2);
		expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(2);
	});

	it('differs between items that are alike', async () => {
		endTasksWhenLookedAt(bed);
		await bed.run(waiting(), { input: [{}, {}] });
		expect(new Set(tokens()).size).toBe(2);
		expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(2);
	});

	it('explains a token of one’s own that was used for another update', async () => {
		await bed.run({ options: { clientToken: 'mine' } });
		bed.simulator.finishTask(bed.partner());
		const run = await bed.run({ displayName: 'Other', options: { clientToken: 'mine' } });
		expect(run.error(NODE)).toMatchObject({
			message: 'This client token was already used for another update, so AWS refused this one',
			httpCode: '409',
			description: expect.stringContaining('CONFLICT_CLIENT_TOKEN'),
		});
	});
});

describe('an update in progress', () => {
	it('with the wanted details is adopted whatever the order of its lists, and waited for', async () => {
		const lists = {
			IndustrySegments: ['GAMING', 'RETAIL'],
			LocalizedContents: [localizedContent('de-DE'), localizedContent('fr-FR')],
		};
		const task = startOther(bed, richProfile(lists));
		bed.endOnPoll(3);
		const run = await bed.run({ ...fieldParameters(richProfile()), ...waiting() });
		expect(run.json(NODE)).toEqual([
			expect.objectContaining({ TaskId: task.TaskId, Status: 'SUCCEEDED', Adopted: true }),
		]);
		expect(bed.bodies(START)).toHaveLength(1);
	});

	it('with other details is an error that names it', async () => {
		const task = startOther(bed);
		const run = await bed.run(waiting());
		expect(run.error(NODE)).toMatchObject({
			message: `Another profile update of partner ${bed.partner()} (${task.TaskId}) is in progress since ${task.StartedAt}, and AWS allows one at a time`,
			httpCode: '409',
			description: expect.stringContaining('INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE'),
		});
		expect(bed.operations()).toEqual([START, GET]);
	});

	it.each([
		['a translation less', { LocalizedContents: [localizedContent('fr-FR')] }],
		['other headquarters', { Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' } }],
		['another segment', { IndustrySegments: ['RETAIL'] }],
	])('with %s is not adopted', async (_name, changes) => {
		startOther(bed, richProfile(changes));
		const run = await bed.run(fieldParameters(richProfile()));
		expect(run.error(NODE)?.message).toContain('Another profile update of partner');
	});
});

describe('the daily quota', () => {
	it('is explained, and the start is tried once', async () => {
		await bed.restart({ dailyUpdateQuota: 0 });
		const run = await bed.run();
		expect(run.error(NODE)).toMatchObject({
			message:
				"The day's quota of profile updates for this AWS account and catalog is used up (10 unless AWS has raised it)",
			httpCode: '402',
			description: expect.stringContaining('LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY'),
		});
		expect(bed.operations()).toEqual([START]);
	});

	it('is not touched by a start whose answer was lost', async () => {
		await bed.restart({ dailyUpdateQuota: 1 });
		bed.simulator.faults.inject({ operation: START, kind: 'resetAfterProcessing', times: 2 });
		const run = await bed.run();
		expect(run.json(NODE)).toEqual([expect.objectContaining({ Status: 'IN_PROGRESS' })]);
	});
});
