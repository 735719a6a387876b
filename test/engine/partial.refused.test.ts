/** Update mode Only What Is Given: what is refused, and that nothing is started then. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { changingFields, changingJson, richProfile } from '../support/partialUpdate';
import { locator, NODE, useTestBed } from '../support/partnerCentral';
import { localizedContent } from '../../lab/profile/taskDetails';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));
afterEach(expectNoTask);

function expectNoTask(): void {
	expect(bed.simulator.tasksOf(bed.partner())).toEqual([]);
}

function expectNothingSent(): void {
	expect(bed.operations()).toEqual([]);
}

function expectLooksOnly(): void {
	expect(['GetPartner', 'GetProfileUpdateTask']).toEqual(expect.arrayContaining(bed.operations()));
}

const NOTHING = 'No field of the profile is given, so there is nothing to change';

describe('before anything is sent', () => {
	afterEach(expectNothingSent);

	it.each<[string, INodeParameters, string]>([
		['no field', changingFields({}), NOTHING],
		[
			'only columns that address the row',
			changingJson({ 'Partner ID': 'x', Status: '' }),
			`${NOTHING}. Found: "Partner ID", "Status"`,
		],
		['an empty object', changingJson({}), NOTHING],
		[
			'only unknown columns',
			changingJson({ Row: 1, Owner: 'me' }),
			'None of the columns is a field of a profile. Found: "Row", "Owner". Understood: Display Name,',
		],
		[
			'a file that was read with another separator',
			changingJson({ 'Partner ID;Display Name;Description': 'x;y;z' }),
			'the file separates its columns by semicolons',
		],
		[
			'a column of a language without a country',
			changingJson({ 'Description (French)': 'x' }),
			'The column "Description (French)" names a language without a country: rename it to "Description (fr-CA)" or "Description (fr-FR)"',
		],
		[
			'a key given twice',
			changingJson('{"Description":"a","Description":"b"}'),
			'Profile (JSON) has the key "Description" twice',
		],
		[
			'a list',
			changingJson([{ DisplayName: 'New' }, { DisplayName: 'Newer' }]),
			'must be an object, but is a list',
		],
		['text that is no JSON', changingJson('no JSON'), 'is not valid JSON'],
		[
			'a column that nearly matches',
			changingJson({ Discription: 'x' }),
			'The column "Discription" is not known, but nearly matches "Description"',
		],
		[
			'a field that breaks a rule',
			changingFields({ websiteUrl: 'http://new.example' }),
			'Website URL must',
		],
		[
			'half of the headquarters',
			changingJson({ 'Headquarters Country Code': 'DE' }),
			'Headquarters Subdivision Code is missing',
		],
		[
			'four industries',
			changingFields({ industrySegments: ['OTHER', 'RETAIL', 'GAMING', 'EDUCATION'] }),
			'Industry Segments must',
		],
		[
			'a locale twice',
			changingJson({ LocalizedContents: [{ Locale: 'fr-FR' }, { Locale: 'fr_fr' }] }),
			'"fr-FR"',
		],
		[
			'a locale to remove that is none',
			changingJson({ 'Remove Locales': 'french, de-DE' }),
			'Remove Locales must name locales such as fr-FR, but has "french"',
		],
		[
			'a locale to remove that is no text',
			changingJson({ removeLocales: [true] }),
			'Remove Locales must name locales such as fr-FR, but has "true"',
		],
		[
			'a locale to remove for which a translation is given',
			changingJson({ removeLocales: 'de-DE', 'Display Name (de-DE)': 'Dinge' }),
			'Remove Locales names "de-DE", for which a translation is given as well',
		],
	])('%s', async (_name, parameters, text) => {
		const run = await bed.run(parameters);
		expect(run.error(NODE)?.message).toContain(text);
		expect(run.error(NODE)?.description).toContain('Nothing was sent to AWS for this item');
	});

	it('all problems of an item are named at once', async () => {
		const json = { LogoUrl: 'x', 'Remove Locales': 'french', Discription: 'y', 'Locale (x)': 1 };
		const message = (await bed.run(changingJson(json))).error(NODE)?.message ?? '';
		for (const part of ['Logo URL must', '"french"', '"Discription"']) {
			expect(message).toContain(part);
		}
	});
});

describe('after the profile was read', () => {
	afterEach(expectLooksOnly);

	const locales = (count: number) =>
		Array.from({ length: count }, (_entry, index) =>
			localizedContent(`${String.fromCharCode(97 + index)}a-XX`),
		);

	it.each<[string, IDataObject, string]>([
		[
			'a new locale without a text',
			{ 'Display Name (it-IT)': 'Aggeggi' },
			'Description of translation "it-IT" is missing',
		],
		['more than 20 translations', { LocalizedContents: locales(19) }, 'Localized Contents must'],
	])('%s', async (_name, json, text) => {
		const run = await bed.run(changingJson(json));
		expect(run.error(NODE)?.message).toContain('The profile that would result');
		expect(run.error(NODE)?.message).toContain(text);
		expect(run.error(NODE)?.description).toContain('No update was started');
	});

	it('one bad row under Continue On Fail does not stop the others', async () => {
		const run = await bed.run(changingJson(), {
			input: [{}, { Description: richProfile().Description }],
			settings: { onError: 'continueRegularOutput' },
		});
		expect(run.json(NODE)).toEqual([
			{
				error: expect.stringContaining(NOTHING),
				details: expect.objectContaining({ errorCode: 'InvalidInput', Identifier: bed.partner() }),
			},
			expect.objectContaining({ Status: 'UNCHANGED' }),
		]);
	});

	it('a profile of AWS that lacks what the update does not give', async () => {
		const { Description, ...incomplete } = richProfile();
		bed.simulator.setProfile(bed.partner(), incomplete as ReturnType<typeof richProfile>);
		const run = await bed.run(changingJson({ DisplayName: 'New' }));
		expect(run.error(NODE)?.message).toContain('Description is missing');
	});

	it('a partner that does not exist', async () => {
		const run = await bed.run({
			...changingJson({ DisplayName: 'New' }),
			partner: locator('partner-0000000000000'),
		});
		expect(run.error(NODE)?.message).toBe('AWS does not know partner partner-0000000000000');
	});

	it('a credential that may not read partners, which Partial cannot do without', async () => {
		bed.simulator.deny('GetPartner');
		const run = await bed.run(changingJson({ DisplayName: 'New' }));
		expect(run.error(NODE)).toMatchObject({
			message: expect.stringContaining('AWS did not allow GetPartner'),
			description: expect.stringContaining('partnercentral:GetPartner'),
		});
	});
});
