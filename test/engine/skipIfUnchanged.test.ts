/** `skipIfUnchanged` in update mode Whole Profile: no update is spent on a profile that is right already. */
import { endTasksWhenLookedAt } from '../support/moments';
import { richProfile } from '../support/partialUpdate';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';
import {
	fieldParameters,
	jsonParameters,
	SENDS_AT_ONCE,
} from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const START = 'StartProfileUpdateTask';
const SKIP = { options: { skipIfUnchanged: true } };

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

it('starts nothing when nothing would change, and says so', async () => {
	const run = await bed.run({ ...fieldParameters(richProfile()), ...SKIP, ...waiting() });
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			Catalog: 'AWS',
			Id: bed.partner(),
			Status: 'UNCHANGED',
			TaskDetails: expect.objectContaining(richProfile()),
			ChangedFields: [],
		}),
	]);
	expect(run.json(NODE)[0]).not.toHaveProperty('TaskId');
	expect(run.output(NODE)[0]?.pairedItem).toEqual({ item: 0 });
	expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask']);
	expect(run.hints).toEqual([]);
});

it('starts an update for a letter, and names its field', async () => {
	const Description = 'Widgets for every Example.';
	const run = await bed.run({ ...jsonParameters(richProfile({ Description })), ...SKIP });
	expect(run.json(NODE)[0]).toMatchObject({
		Status: 'IN_PROGRESS',
		ChangedFields: ['Description'],
	});
	expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask', START]);
});

it('reads nothing when it is off and no translation is kept', async () => {
	const run = await bed.run({ ...fieldParameters(richProfile()), options: SENDS_AT_ONCE });
	expect(bed.operations()).toEqual([START]);
	expect(run.json(NODE)[0]).not.toHaveProperty('ChangedFields');
});

it.each(['yes', 'TRUE', 1])('may be given as %j', async (value) => {
	const options = { skipIfUnchanged: `={{ ${JSON.stringify(value)} }}` };
	const run = await bed.run({ ...fieldParameters(richProfile()), options });
	expect(run.json(NODE)[0]?.Status).toBe('UNCHANGED');
});

it('compares a later item with what an earlier one of the partner has published', async () => {
	endTasksWhenLookedAt(bed);
	const names = ['New', 'New', richProfile().DisplayName];
	const run = await bed.run(
		{
			...fieldParameters(richProfile()),
			displayName: '={{ $json.name }}',
			...SKIP,
			...waiting(),
		},
		{ input: names.map((name) => ({ name })) },
	);
	expect(run.json(NODE).map(({ Status }) => Status)).toEqual([
		'SUCCEEDED',
		'UNCHANGED',
		'SUCCEEDED',
	]);
});

describe('a credential that may not read partners', () => {
	it.each([400, 403] as const)(
		'(%d) goes on without the comparison, and a hint says so',
		async (httpStatus) => {
			bed.simulator.deny('GetPartner', { httpStatus });
			const run = await bed.run({ ...fieldParameters(richProfile()), ...SKIP });
			expect(run.status).toBe('success');
			expect(run.json(NODE)[0]).toMatchObject({ Status: 'IN_PROGRESS' });
			expect(run.json(NODE)[0]).not.toHaveProperty('ChangedFields');
			expect(run.hints).toEqual([
				expect.objectContaining({
					node: NODE,
					location: 'outputPane',
					message: expect.stringContaining('partnercentral:GetPartner'),
				}),
				expect.objectContaining({ message: expect.stringContaining('Not approved yet') }),
			]);
			expect(bed.operations()).toEqual(['GetPartner', 'GetProfileUpdateTask', START]);
		},
	);

	it('gets one hint for many items', async () => {
		bed.simulator.deny('GetPartner');
		endTasksWhenLookedAt(bed);
		const run = await bed.run(
			{ ...fieldParameters(taskDetails()), ...SKIP, ...waiting() },
			{ input: [{}, {}, {}] },
		);
		expect(run.json(NODE)).toHaveLength(3);
		const ofPermission = run.hints.filter(({ message }) => message.includes('GetPartner'));
		expect(ofPermission).toHaveLength(1);
	});
});

it('another failure of the look is an error: nothing is started blindly', async () => {
	bed.simulator.faults.inject({ operation: 'GetPartner', kind: 'unknownErrorType' });
	const run = await bed.run({ ...fieldParameters(richProfile()), ...SKIP });
	expect(run.error(NODE)?.message).toContain('GetPartner with the error UnheardOfException');
	expect(bed.operations()).toEqual(['GetPartner']);
});
