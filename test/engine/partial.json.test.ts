/** Update mode Only What Is Given, with JSON: spreadsheet columns, translations by locale, locales to remove. */
import type { IDataObject } from 'n8n-workflow';
import type { TaskDetails } from '../../lab/simulator';
import { changingJson, localesOf, richProfile, sentDetails } from '../support/partialUpdate';
import { NODE, useTestBed } from '../support/partnerCentral';
import { localizedContent } from '../../lab/profile/taskDetails';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

const FRENCH = localizedContent('fr-FR');
const GERMAN = localizedContent('de-DE');
const { WebsiteUrl, LogoUrl } = richProfile();

it.each<[string, IDataObject, Partial<TaskDetails>]>([
	[
		'columns as people write them, the empty ones not given',
		{ 'display name': 'New', DESCRIPTION: '', 'Website-URL': null, 'Partner ID': 'x', Row: 3 },
		{ DisplayName: 'New' },
	],
	['a number', { Display_Name: 4711 }, { DisplayName: '4711' }],
	[
		'a column of a locale that is there',
		{ 'Description (fr-FR)': 'Nouveau.' },
		{ LocalizedContents: [{ ...FRENCH, Description: 'Nouveau.' }, GERMAN] },
	],
	[
		'columns of a new locale, which takes website and logo from the main profile',
		{ 'Display Name (it_it)': 'Aggeggi', 'Description (it_it)': 'Gli stessi.' },
		{
			LocalizedContents: [
				FRENCH,
				GERMAN,
				{
					Locale: 'it-IT',
					DisplayName: 'Aggeggi',
					Description: 'Gli stessi.',
					WebsiteUrl,
					LogoUrl,
				},
			],
		},
	],
	[
		'a new locale that brings a logo takes the website only',
		{
			'Display Name (it-IT)': 'Aggeggi',
			'Description (it-IT)': 'Gli stessi.',
			'Logo URL (it-IT)': 'https://it.example/l.png',
		},
		{
			LocalizedContents: [
				FRENCH,
				GERMAN,
				{
					Locale: 'it-IT',
					DisplayName: 'Aggeggi',
					Description: 'Gli stessi.',
					WebsiteUrl,
					LogoUrl: 'https://it.example/l.png',
				},
			],
		},
	],
	[
		'a new locale takes the website that the same item gives the main profile',
		{
			WebsiteUrl: 'https://new.example',
			LocalizedContents: [{ Locale: 'it-IT', DisplayName: 'A', Description: 'B' }],
		},
		{
			WebsiteUrl: 'https://new.example',
			LocalizedContents: [
				FRENCH,
				GERMAN,
				{
					Locale: 'it-IT',
					DisplayName: 'A',
					Description: 'B',
					WebsiteUrl: 'https://new.example',
					LogoUrl,
				},
			],
		},
	],
	[
		'headquarters',
		{ 'Headquarters Country Code': 'de', 'Headquarters Subdivision Code': 'by' },
		{ Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' } },
	],
	['Remove Locales as one text', { 'Remove Locales': 'fr-FR' }, { LocalizedContents: [GERMAN] }],
	[
		'Remove Locales with repaired and repeated codes',
		{ remove_locales: ' fr_fr; de-DE | FR-fr ,' },
		{ LocalizedContents: [] },
	],
	[
		'removeLocales as a list, beside another change',
		{ removeLocales: ['de-DE'], DisplayName: 'New', 'Display Name (fr-FR)': 'Nouveau' },
		{ DisplayName: 'New', LocalizedContents: [{ ...FRENCH, DisplayName: 'Nouveau' }] },
	],
	[
		'a row with a column Locale, whose texts are a translation',
		{ Locale: 'it-IT', 'Display Name': 'Aggeggi', Description: 'Gli stessi.' },
		{
			LocalizedContents: [
				FRENCH,
				GERMAN,
				{
					Locale: 'it-IT',
					DisplayName: 'Aggeggi',
					Description: 'Gli stessi.',
					WebsiteUrl,
					LogoUrl,
				},
			],
		},
	],
	[
		'a row with a column Language that is there, beside a field of the main profile',
		{ language: 'French (France)', Description: 'Nouveau.', Industries: 'Gaming' },
		{
			IndustrySegments: ['GAMING'],
			LocalizedContents: [{ ...FRENCH, Description: 'Nouveau.' }, GERMAN],
		},
	],
	[
		'a row in the source locale of the profile, whose texts are the main ones',
		{ Locale: 'en_us', 'Display Name': 'New', Website: 'https://new.example' },
		{ DisplayName: 'New', WebsiteUrl: 'https://new.example' },
	],
	[
		'the columns of an export, in a notation of its own',
		{ description_de_de: 'Neu.', 'Company Name': 'New', '1. Logo (PNG)': 'https://new.example/l' },
		{
			DisplayName: 'New',
			LogoUrl: 'https://new.example/l',
			LocalizedContents: [FRENCH, { ...GERMAN, Description: 'Neu.' }],
		},
	],
])('%s', async (_name, json, changes) => {
	const run = await bed.run(changingJson(), { input: [json] });
	expect(sentDetails(bed)).toEqual([richProfile(changes)]);
	expect(run.json(NODE)[0]?.ChangedFields).toEqual(
		Object.keys(richProfile()).filter((field) => field in changes),
	);
});

it.each([
	['an empty list of translations', { LocalizedContents: [] }],
	['an empty list of translations in JSON', { 'Localized Contents': '[]' }],
	['empty columns of a locale', { 'Display Name (fr-FR)': '', 'Description (fr-FR)': ' ' }],
	['a column Remove Locales that is empty', { 'Remove Locales': '' }],
])('%s removes no translation', async (_name, json) => {
	await bed.run(changingJson(), { input: [{ ...json, DisplayName: 'New' }] });
	expect(sentDetails(bed).map(localesOf)).toEqual([['fr-FR', 'de-DE']]);
});

it('adds the first translation and gives no headquarters to a profile that has none', async () => {
	const { LocalizedContents, Headquarters, ...plain } = richProfile();
	bed.simulator.setProfile(bed.partner(), plain);
	await bed.run(changingJson({ DisplayName: 'New' }));
	bed.simulator.finishTask(bed.partner());
	await bed.run(changingJson({ LocalizedContents }));
	expect(sentDetails(bed)).toEqual([
		{ ...plain, DisplayName: 'New' },
		{ ...plain, DisplayName: 'New', LocalizedContents },
	]);
	bed.simulator.finishTask(bed.partner());
	await bed.run(changingJson({ Headquarters }));
	expect(sentDetails(bed).at(-1)).toEqual(richProfile({ DisplayName: 'New' }));
});

describe('columns that are no fields', () => {
	const Description = 'New.';
	const input: IDataObject[] = [
		{ Description, Owner: 'me', 'Partner ID': 'x', Status: 'SUCCEEDED', Done: false },
		{ Description, Owner: 'you', '<b>Notes</b>': 'x', Remarks: '' },
	];

	it('are named once for all items, as text', async () => {
		const run = await bed.run(changingJson(), { input });
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				/^Columns that are no fields of a profile were ignored: "Owner", "[^<>]*b[^<>]*Notes[^<>]*"$/,
			),
			expect.stringContaining('"Combine Items" makes one of them'),
			expect.stringContaining('Not approved yet'),
		]);
	});

	it('can be problems', async () => {
		const parameters = { ...changingJson(), options: { unknownColumns: 'fail' } };
		const run = await bed.run(parameters, { input });
		expect(run.error(NODE)?.message).toContain('The column "Owner" is no field of a profile');
		expect(sentDetails(bed)).toEqual([]);
	});
});
