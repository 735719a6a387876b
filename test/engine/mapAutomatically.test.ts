/** Profile Input Map Automatically: the incoming columns make the profile, and name the partner. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { locator } from '../../lab/profile/profileParameters';
import { localesOf, richProfile, sentDetails } from '../support/partialUpdate';
import { arnOf, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

const AUTO: INodeParameters = {
	updateMode: 'partial',
	profileInput: 'autoMapInputData',
	partner: locator('', 'list'),
};
const NAME = 'AnyCompany Cloud Services, Inc.';

async function run(row: IDataObject, parameters: INodeParameters = {}) {
	return await bed.run({ ...AUTO, ...parameters }, { input: [row] });
}

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

describe('the partner', () => {
	const Description = 'New words.';

	it.each<[string, (id: string) => IDataObject]>([
		['Partner ID', (id) => ({ 'Partner ID': ` ${id}\u200b` })],
		['partner_id', (id) => ({ partner_id: id })],
		['Partner with an ARN', (id) => ({ Partner: arnOf(id) })],
		['Partner ARN', (id) => ({ 'Partner ARN': arnOf(id) })],
		['Identifier', (id) => ({ Identifier: id })],
		['Partner with a name', () => ({ Partner: 'anycompany cloud services INC' })],
		['Partner Name beside an empty ID', () => ({ 'Partner ID': '', 'Partner Name': NAME })],
	])('is that of a column %s', async (_case, columns) => {
		const result = await run({ ...columns(bed.partner()), Description });
		expect(result.error(NODE)?.message).toBeUndefined();
		expect(sentDetails(bed)).toEqual([richProfile({ Description })]);
		expect(result.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('Not approved yet'),
		]);
	});

	it('is that of the parameter, where it is filled in', async () => {
		await run({ Partner: 'me', Description }, { partner: locator(bed.partner()) });
		expect(bed.bodies('StartProfileUpdateTask')).toMatchObject([{ Identifier: bed.partner() }]);
	});

	it.each<[string, IDataObject, INodeParameters, string]>([
		[
			'no column for it',
			{},
			{},
			'Partner is missing: choose one, or name it in a column "Partner ID"',
		],
		[
			'one word in place of an ID',
			{},
			{ partner: locator('={{ "Acme" }}') },
			'but is "Acme": choose "By Name" if that is the legal name',
		],
		[
			'an ID of something else',
			{ 'Partner ID': 'pprofile-abcd1234efgh5' },
			{},
			'Partner (column "Partner ID") must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but is "pprofile-abcd1234efgh5", the ID of a profile',
		],
		[
			'another one than the parameter',
			{ 'Partner ID': 'partner-0000000000000' },
			{ partner: locator('partner-exampleaws001') },
			'Partner is "partner-exampleaws001", but the column "Partner ID" of this item has "partner-0000000000000"',
		],
		[
			'another one than the parameter in JSON',
			{ 'Partner ID': 'partner-0000000000000' },
			{ partner: locator('partner-exampleaws001'), profileInput: 'json' },
			'but the column "Partner ID" of this item has "partner-0000000000000"',
		],
		[
			'another catalog than the parameter',
			{ Partner: 'partner-exampleaws001', Catalog: 'sandbox' },
			{},
			'Catalog is "AWS", but the column "Catalog" of this item has "sandbox"',
		],
		[
			'a column that is to be ignored',
			{ 'Partner ID': 'partner-exampleaws001' },
			{ fieldsToIgnore: 'Notes; partner id' },
			'Partner is missing',
		],
	])('with %s is a problem', async (_case, columns, parameters, text) => {
		const result = await run({ ...columns, Description }, parameters);
		expect(result.error(NODE)?.message).toContain(text);
		expect(bed.operations()).toEqual([]);
	});
});

describe('a column that gives the legal name by which the parameter chooses the partner', () => {
	const Description = 'New words.';
	const byName = (column: string, mode: 'name' | 'id') => ({
		partner: locator(`={{ $json['${column}'] }}`, mode),
	});

	it.each<[string, 'name' | 'id', string[]]>([
		['Company', 'name', ['"Company"']],
		// Dragged onto the field, a column becomes "By ID".
		['Company Name', 'id', ['"Company Name"']],
		['Firma', 'id', []],
		['Name', 'id', []],
	])('%s changes no display name, and is not called unknown', async (column, mode, named) => {
		const result = await run({ [column]: NAME, Description }, byName(column, mode));
		expect(result.error(NODE)?.message).toBeUndefined();
		expect(sentDetails(bed)).toEqual([richProfile({ Description })]);
		const hints = result.hints.map(({ message }) => message);
		expect(hints.filter((hint) => hint.includes(column))).toEqual(
			named.map((name) => expect.stringMatching(`^Taken as the name of the partner.*${name}$`)),
		);
	});

	it.each<[string, INodeParameters]>([
		['Display Name', {}],
		['Company', { updateMode: 'full' }],
	])('%s is the display name where that is meant (%o)', async (column, parameters) => {
		const { LocalizedContents: _, Headquarters: __, ...others } = richProfile({ Description });
		const row = { ...others, DisplayName: '', [column]: NAME };
		const result = await run(row, { ...byName(column, 'name'), ...parameters });
		expect(result.error(NODE)?.message).toBeUndefined();
		expect(sentDetails(bed)).toMatchObject([{ DisplayName: NAME }]);
	});
});

it('rows of several partners are not all for the one that the parameter names', async () => {
	const names = ['A GmbH', 'a gmbh', 'B GmbH'];
	const input = names.map((name) => ({ 'Partner Name': name, Description: name }));
	const parameters = { ...AUTO, partner: locator(bed.partner()) };
	const run = await bed.run(parameters, { input });
	expect(run.error(NODE)?.message).toContain('their rows name "a gmbh" and "B GmbH"');
	expect(bed.operations()).toEqual([]);
	await bed.run(parameters, { input: input.slice(0, 2) });
	expect(sentDetails(bed)).toHaveLength(1);
});

describe('the columns', () => {
	const ROW = { 'Partner ID': 'partner-exampleaws001', row_number: 7, Industries: 'Gaming' };

	it('may be those of a sheet with results that an earlier run has written back', async () => {
		const result = await run({
			...ROW,
			'Description (fr-FR)': 'Neuf.',
			'Partner Name': NAME,
			Status: 'SUCCEEDED',
			'Task ID': 'pprofiletask-abcd1234efgh5',
			'Started At': '2026-01-15T00:00:00.000Z',
			'Ended At': '2026-01-15T00:00:00.000Z',
			'Changed Fields': 'Description',
			Reason: 'x',
			'What to Do': 'x',
			Notes: '',
		});
		expect(result.json(NODE)[0]).toMatchObject({
			ChangedFields: ['IndustrySegments', 'LocalizedContents'],
		});
		expect(sentDetails(bed).map(localesOf)).toEqual([['fr-FR', 'de-DE']]);
		expect(result.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('Not approved yet'),
		]);
	});

	it('that are unknown are named, unless they are to be ignored', async () => {
		const row = { ...ROW, Owner: 'me', Website: 'http://internal' };
		const result = await run(row, { fieldsToIgnore: 'website' });
		expect(result.hints.map(({ message }) => message)).toContain(
			'Columns that are no fields of a profile were ignored: "Owner"',
		);
		expect(sentDetails(bed)).toEqual([richProfile({ IndustrySegments: ['GAMING'] })]);
	});

	it.each<[string, IDataObject, INodeParameters, string]>([
		[
			'an unknown one',
			{ Owner: 'me' },
			{ options: { unknownColumns: 'fail' } },
			'"Owner" is no field',
		],
		['a near miss', { Discription: 'x' }, {}, 'nearly matches "Description"'],
	])('with %s are refused', async (_case, columns, parameters, text) => {
		const result = await run({ ...ROW, ...columns }, parameters);
		expect(result.error(NODE)?.message).toContain(text);
		expect(bed.operations()).toEqual([]);
	});

	it('of which none is known are all named', async () => {
		const result = await run({ 'Partner ID': bed.partner(), Foo: 1, Bar: 2 });
		expect(result.error(NODE)?.message).toContain(
			'None of the columns is a field of a profile. Found: "Partner ID", "Foo", "Bar". Understood: Display Name,',
		);
	});

	it('of an empty row start nothing', async () => {
		const result = await run({ 'Partner ID': '', row_number: 8, Description: ' ', Notes: 'x' });
		expect(result.json(NODE)).toEqual([{ Status: 'EMPTY_ROW' }]);
		expect(bed.operations()).toEqual([]);
	});
});
