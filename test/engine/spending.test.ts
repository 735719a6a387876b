/** Updates that are not spent: what AWS has refused before, and more than the execution may start. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import type { TaskEnd } from '../../lab/simulator';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const REFUSAL: TaskEnd = {
	status: 'FAILED',
	errorDetailList: [{ Locale: 'en-US', Message: 'It is blurred.', Reason: 'INVALID_LOGO' }],
};
const partial = (profile: object | string, more: INodeParameters = {}): INodeParameters => ({
	updateMode: 'partial',
	...jsonParameters(profile),
	...more,
});
const bad = partial({ Description: 'Bad.' });

describe('what AWS has refused before', () => {
	beforeEach(async () => {
		bed.endOnPoll(2, REFUSAL);
		await bed.run({ ...bad, ...waiting() }, { settings: { onError: 'continueRegularOutput' } });
		bed.simulator.requests.clear();
	});

	it('is not started again: the reasons, the date and the way out are told', async () => {
		const run = await bed.run(bad, { settings: { onError: 'continueRegularOutput' } });
		const ended = bed.simulator.tasksOf(bed.partner()).at(-1);
		expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask']);
		expect(run.json(NODE)).toEqual([
			{
				error: expect.stringContaining(
					`failed AWS's review at ${ended?.EndedAt}: en-US: It is blurred. (INVALID_LOGO)`,
				),
				details: expect.objectContaining({
					errorCode: 'RefusedBefore',
					reason: 'INVALID_LOGO',
					description: expect.stringContaining('If Refused Before > Start Again'),
					TaskId: ended?.TaskId,
				}),
			},
		]);
	});

	it.each<[string, INodeParameters]>([
		['it is wanted', { ...bad, options: { ifRefusedBefore: 'Start Again' } }],
		['something else is in it', partial({ Description: 'Better.' })],
	])('is started when %s', async (_case, parameters) => {
		const run = await bed.run(parameters);
		expect(run.json(NODE)[0]).toMatchObject({ Status: 'IN_PROGRESS' });
	});
});

describe('Max Updates', () => {
	const rows = (...descriptions: string[]): IDataObject[] =>
		descriptions.map((Description, index) => ({ Partner: bed.partner(index), Description }));
	const sheet = (options: INodeParameters, more: INodeParameters = {}) =>
		partial('={{ $json }}', { partner: '={{ $json.Partner }}', options, ...more });
	const right = () => taskDetails().Description;

	beforeEach(() => {
		for (const partner of bed.simulator.partners) bed.simulator.setProfile(partner, taskDetails());
	});

	it('starts as many, in parallel, and leaves the others for another time', async () => {
		const input = rows('A', right(), 'C', 'D');
		const run = await bed.run(sheet({ maxUpdates: 2, parallelPartners: 4 }), { input });
		const statuses = run.json(NODE).map(({ Status }) => Status);
		expect(statuses[1]).toBe('UNCHANGED');
		expect([...statuses].sort()).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'POSTPONED', 'UNCHANGED']);
		expect(bed.bodies(START)).toHaveLength(2);
		const postponed = statuses.indexOf('POSTPONED');
		expect(run.json(NODE)[postponed]).toEqual({
			Status: 'POSTPONED',
			Id: bed.partner(postponed),
			ChangedFields: ['Description'],
			Catalog: 'AWS',
		});
		expect(run.hints.map(({ message }) => message).join()).toContain(`"Max Updates" was reached`);
	});

	it.each([
		['an empty cell', '={{ $json.nothing }}', 'Max Updates is missing; write 0 for no limit'],
		['a blank', '  ', 'Max Updates is missing; write 0 for no limit'],
		['a half', 0.5, 'Max Updates must be a whole number'],
		['a word', 'few', 'Max Updates must be a number of updates from 0 to 100000, but is "few"'],
		['less than none', -1, 'Max Updates must be a number of updates from 0 to 100000'],
	])('is refused when it is %s', async (_case, maxUpdates, text) => {
		const run = await bed.run(sheet({ maxUpdates }), { input: rows('A') });
		expect(run.error(NODE)?.message).toContain(text);
		expect(bed.operations()).toEqual([]);
	});
});
