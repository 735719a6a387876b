/** Input that cannot be sent: every problem is named in one error with its rule, and nothing is sent. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { jsonParameters, spreadsheetRow } from '../../lab/profile/profileParameters';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

/** Runs one item that must be refused and returns the error. */
async function refusalOf(parameters: INodeParameters, row: IDataObject = {}) {
	const run = await bed.run(parameters, { input: [row] });
	const error = run.error(NODE);
	expect(run.status).toBe('error');
	expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
	expect(error?.description).toContain('Nothing was sent to AWS for this item');
	expect(bed.simulator.requests.all()).toEqual([]);
	return error;
}

const LONG = 'Widgets '.repeat(100);

describe('a profile with one mistake', () => {
	it.each<[string, Record<string, unknown>, string]>([
		['no display name', { DisplayName: undefined }, 'Display Name is missing'],
		['a blank display name', { DisplayName: '  ' }, 'Display Name is missing'],
		['no description', { Description: null }, 'Description is missing'],
		['no website', { WebsiteUrl: '' }, 'Website URL is missing'],
		['no logo', { LogoUrl: '' }, 'Logo URL is missing'],
		['no solution type', { PrimarySolutionType: '' }, 'Primary Solution Type is missing'],
		['no segments', { IndustrySegments: '' }, 'Industry Segments is missing'],
		['no locale', { TranslationSourceLocale: '' }, 'Translation Source Locale is missing'],
		[
			'an over-long display name',
			{ DisplayName: 'x'.repeat(81) },
			`Display Name must have at most 80 characters, but "${'x'.repeat(59)}…" has 81`,
		],
		[
			'an over-long description',
			{ Description: LONG },
			'Description must have at most 600 characters, but "Widgets Widgets Widgets',
		],
		[
			'an over-long URL',
			{ WebsiteUrl: `https://example.com/${'x'.repeat(237)}` },
			'Website URL must have at most 256 characters, but "https://example.com/xxx',
		],
		[
			'an emoji',
			{ Description: 'Widgets 🚀' },
			'Description contains the character "🚀" (U+1F680), which AWS does not accept',
		],
		[
			'a control character',
			{ DisplayName: 'Wid\u0007gets' },
			'Display Name contains the character U+0007, which AWS does not accept',
		],
		[
			'an http URL',
			{ WebsiteUrl: 'http://example.com' },
			'Website URL must be a web address that starts with https:// and has no spaces, but is "http://example.com"',
		],
		[
			'a URL with a space',
			{ LogoUrl: 'https://example.com/my logo.png' },
			'Logo URL must be a web address that starts with https:// and has no spaces',
		],
		[
			'a locale that is a word',
			{ TranslationSourceLocale: 'english' },
			'Translation Source Locale must be a locale such as en-US, but is "english"',
		],
		[
			'four industries',
			{ IndustrySegments: ['RETAIL', 'GAMING', 'EDUCATION', 'OTHER'] },
			'Industry Segments must have 1 to 3 entries, but has 4: "Retail", "Gaming", "Education", "Other"',
		],
		['an empty list of industries', { IndustrySegments: [] }, 'Industry Segments is missing'],
		[
			'a misspelt industry',
			{ IndustrySegments: 'Retail, Helthcare' },
			'Industry Segments (entry 2) must be one of AWS\'s 37 values, but is "Helthcare" (did you mean "Healthcare"?)',
		],
		[
			'an unknown solution type',
			{ PrimarySolutionType: 'Catering' },
			'Primary Solution Type must be one of AWS\'s 8 values, but is "Catering"',
		],
		[
			'an object as text',
			{ DisplayName: { id: 1, name: 'Widgets' } },
			'Display Name must be text, but is an object: take one value of it, such as {{ $json.field.name }}, which is "Widgets"',
		],
		[
			'a list as text',
			{ Description: ['a', 'b'] },
			'Description must be text, but is a list of 2: take one value of it, such as {{ $json.field[0] }}, which is "a"',
		],
		[
			'an error of a formula',
			{ Description: '#REF!' },
			'Description is "#REF!", an error of a spreadsheet: correct the cell or leave it empty',
		],
		[
			'letters that were lost',
			{ DisplayName: 'Soci\ufffdt\ufffd' },
			'Display Name contains U+FFFD (\ufffd), which stands for a letter that was lost',
		],
		['a truth value as text', { LogoUrl: true }, 'Logo URL must be text, but is a boolean'],
		[
			'a misspelt column',
			{ 'Dispaly Name (fr-FR)': 'x' },
			'The column "Dispaly Name (fr-FR)" is not known, but nearly matches',
		],
		[
			'a column that nearly matches',
			{ Headquaters: 'Seattle' },
			'The column "Headquaters" is not known, but nearly matches "Headquarters": rename or remove it',
		],
		[
			'two columns that contradict each other',
			{ 'display name': 'Other' },
			'The columns "DisplayName" and "display name" both give Display Name, but differ',
		],
		[
			'a country by a name in another language',
			{ Headquarters: { CountryCode: 'Deutschland', SubdivisionCode: 'BY' } },
			'Headquarters Country Code must be a country such as Germany or its two-letter code such as DE, but is "Deutschland"',
		],
		[
			'half a headquarters',
			{ 'Headquarters Country Code': 'US' },
			'Headquarters Subdivision Code is missing',
		],
		[
			'headquarters as text',
			{ Headquarters: 'Seattle' },
			'Headquarters must be a country and a state or region of their own, but is "Seattle"',
		],
	])('%s', async (_name, changes, text) => {
		const error = await refusalOf(jsonParameters('={{ $json }}'), {
			...taskDetails(),
			...changes,
		} as IDataObject);
		expect(error?.message).toContain(`One value of this item cannot be sent: ${text}`);
	});
});

describe('translations with a mistake', () => {
	const many = Array.from({ length: 21 }, (_, index) =>
		localizedContent(`aa-A${String.fromCharCode(65 + index)}`),
	);

	it.each<[string, unknown, string]>([
		['21 locales', many, 'Localized Contents must have at most 20 locales, but has 21'],
		[
			'a locale twice',
			[localizedContent('fr-FR'), localizedContent('fr_fr')],
			'Localized Contents must name each locale once, but "fr-FR" is given more than once',
		],
		[
			'a text that is missing',
			[{ ...localizedContent('fr-FR'), Description: '' }],
			'Description of translation "fr-FR" is missing',
		],
		[
			'a locale that is missing',
			[{ ...localizedContent('fr-FR'), Locale: '' }],
			'Locale of translation 1 is missing',
		],
		[
			'a locale that is a word',
			[localizedContent('french')],
			'Locale of translation 1 must be a locale such as en-US, but is "french"',
		],
		['no list', { 'fr-FR': {} }, 'Localized Contents must be a list of localized contents'],
		['no JSON', 'Bonjour', 'Localized Contents must be a list of localized contents'],
		['an entry that is no object', ['fr-FR'], 'Localized Contents entry 1 must be an object'],
	])('%s', async (_name, contents, text) => {
		const byItself = await refusalOf(
			{ localizedContentsInput: 'json', localizedContentsJson: '={{ $json.contents }}' },
			{ contents } as IDataObject,
		);
		expect(byItself?.message).toContain(`One value of this item cannot be sent: ${text}`);
		const inProfile = await refusalOf(jsonParameters('={{ $json }}'), {
			...taskDetails(),
			LocalizedContents: contents,
		} as unknown as IDataObject);
		expect(inProfile?.message).toBe(byItself?.message);
	});
});

it('names every problem of an item in one error', async () => {
	const error = await refusalOf(
		{
			...jsonParameters('={{ $json }}'),
			partner: locator('={{ "exampleaws001" }}'),
			options: { clientToken: 'with blanks' },
		},
		spreadsheetRow(taskDetails(), {
			'Display Name': '',
			Description: LONG,
			'Website URL': 'http://example.com',
			'Industry Segments': 'Retail, Gaming, Education, Other',
			'Translation Source Locale': 'english',
			'Dispaly Name': 'Widgets',
		}),
	);
	const problems = [
		'Partner must be a partner ID such as partner-abcd1234efgh5 or a partner ARN, but is "exampleaws001"',
		'Client Token must have 1 to 64 letters, digits, "-" or "_", but is "with blanks"',
		'The column "Dispaly Name" is not known, but nearly matches "Display Name": rename or remove it',
		'Display Name is missing',
		'Description must have at most 600 characters',
		'Website URL must be a web address that starts with https:// and has no spaces, but is "http://example.com": write "https://example.com"',
		'Industry Segments must have 1 to 3 entries, but has 4',
		'Translation Source Locale must be a locale such as en-US, but is "english"',
	];
	expect(error?.message).toContain('8 values of this item cannot be sent');
	for (const problem of problems) expect(error?.message).toContain(problem);
	// Once on the screen.
	expect(error?.description).toBe(
		'Correct what is named here. Nothing was sent to AWS for this item.',
	);
});

it('sends nothing for any item when one is invalid', async () => {
	const run = await bed.run(
		{ ...waiting(), displayName: '={{ $json.name }}' },
		{ input: [{ name: 'Good' }, { name: 'Good' }, { name: '' }, { name: 'x'.repeat(81) }] },
	);
	expect(run.error(NODE)).toMatchObject({
		message:
			'Item 3 (partner-exampleaws001): One value of this item cannot be sent: Display Name is missing',
		description: expect.stringContaining('Also failed: Item 4 (partner-exampleaws001).'),
		context: { itemIndex: 2 },
	});
	expect(bed.simulator.requests.all()).toEqual([]);
});
