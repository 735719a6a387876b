/** A partner by its legal name: looked up once a run, and never guessed. */
import type { INodeParameters } from 'n8n-workflow';
import { locator } from '../../lab/profile/profileParameters';
import type { JsonObject } from '../../lab/simulator';
import { answerOnce, endTasksWhenLookedAt } from '../support/moments';
import { changingFields } from '../support/partialUpdate';
import { arnOf, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const NAMES = ['AnyCompany Cloud Services Inc.', 'Example Data Works GmbH'];
const byName = (value: string): INodeParameters => ({ partner: locator(value, 'name') });
const GET: INodeParameters = { resource: 'partner', operation: 'get' };

it.each([
	'AnyCompany Cloud Services Inc.',
	' anycompany cloud-services inc ',
	'partner-exampleaws001',
])('%j is found', async (name) => {
	const run = await bed.run({ ...GET, ...byName(name) });
	expect(run.json(NODE)).toEqual([expect.objectContaining({ Id: 'partner-exampleaws001' })]);
});

it('is looked up once for many items, whose rows run in order as those of one partner', async () => {
	const input = [NAMES[0], NAMES[1], NAMES[0], bed.partner()].map((name) => ({ name }));
	const options = { ifUpdateInProgress: 'waitThenStart' };
	endTasksWhenLookedAt(bed);
	const run = await bed.run(
		{
			...changingFields({ description: '={{ "Words " + $itemIndex }}' }),
			...byName('={{ $json.name }}'),
			options,
		},
		{ input },
	);
	expect(run.json(NODE).map(({ Id }) => Id)).toEqual([
		'partner-exampleaws001',
		'partner-exampleaws002',
		'partner-exampleaws001',
		'partner-exampleaws001',
	]);
	expect(bed.operations().filter((operation) => operation === 'ListPartners')).toHaveLength(1);
	expect(bed.simulator.tasksOf(bed.partner())).toHaveLength(3);
});

it.each([
	['AnyCompany Clod Services', 'did you mean "AnyCompany Cloud Services Inc."?'],
	['Zzz', 'there are "AnyCompany Cloud Services Inc.", '],
	['!!!', 'there are "AnyCompany Cloud Services Inc.", '],
])('%j is no partner, and the item says which there are', async (name, text) => {
	const run = await bed.run(
		{ ...changingFields({ description: 'x' }), ...byName('={{ $json.name }}') },
		{ input: [{ name }, { name: NAMES[1] }], settings: { onError: 'continueRegularOutput' } },
	);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			error: expect.stringMatching(/^Item 1: No partner of the catalog AWS has the name/),
		}),
		expect.objectContaining({ Status: 'IN_PROGRESS' }),
	]);
	expect(run.json(NODE)[0]?.error).toContain(text);
});

it('a name that several have is refused with their IDs', async () => {
	const summaries = ['partner-exampleaws001', 'partner-exampleaws002'].map((Id) => ({
		Catalog: 'AWS',
		Arn: arnOf(Id),
		Id,
		LegalName: NAMES[0],
		CreatedAt: '2026-01-15T00:00:00.000Z',
	}));
	answerOnce(bed, 'ListPartners', { PartnerSummaryList: summaries } as JsonObject);
	const run = await bed.run({ ...GET, ...byName(NAMES[0] as string) });
	expect(run.error(NODE)?.message).toContain(
		'have the name "AnyCompany Cloud Services Inc.": partner-exampleaws001, partner-exampleaws002.',
	);
});

it('a credential that may not list partners is told so', async () => {
	bed.simulator.deny('ListPartners');
	const run = await bed.run({ ...GET, ...byName(NAMES[0] as string) });
	expect(run.error(NODE)?.message).toContain('AWS did not allow ListPartners');
	expect(bed.operations()).toEqual(['ListPartners']);
});

it('an ID of another kind is no name', async () => {
	const run = await bed.run({ ...GET, ...byName('pprofile-abcd1234efgh5') });
	expect(run.error(NODE)?.message).toContain('the ID of a profile');
	expect(bed.operations()).toEqual([]);
});
