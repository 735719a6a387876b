import { readColumns } from '../../../partner-central/profile/readColumns';
import type { Row } from '../../../partner-central/profile/row';

const texts = (row: Row, options = {}) => {
	const { problems, unreadable } = readColumns(row, options);
	return [...problems, ...(unreadable ? [unreadable] : [])].map(({ text }) => text);
};

test('cells are sorted by what their columns stand for, with their values untouched', () => {
	const row = {
		'Company Name': ' Widgets ',
		'Description (fr_FR)': 7,
		Language: 'fr',
		'HQ Country': 'us',
		'Remove Locale': ['de-DE'],
		'Source Locale': '',
		Owner: 'me',
		Done: false,
		Status: 'SUCCEEDED',
		Name: 'x',
		Title: ' ',
	};
	expect(readColumns(row)).toEqual({
		names: Object.keys(row),
		raw: {
			DisplayName: ' Widgets ',
			headquartersColumns: { CountryCode: 'us' },
			localizedColumns: [{ field: 'Description', locale: 'fr-FR', value: 7 }],
			rowLocale: { column: 'Language', value: 'fr' },
			removeLocales: { column: 'Remove Locale', value: ['de-DE'] },
		},
		recognised: true,
		problems: [],
		ignored: ['Owner', 'Name'],
		vague: [],
		hasTextColumn: true,
	});
});

test.each<Row>([
	{ 'Display Name': '', 'Display Name (max 80)': 0 },
	{ Description: '', 'Description (max 600)': '12 of 600' },
	{ 'description (max 600)': '1 of 600', Description: 'x' },
	{ 'Description (fr-FR)': 'x', 'Description (fr-FR, max 600)': '1 of 600' },
	{ 'HQ Country': '', 'HQ Country (optional)': 'x' },
])('%j: a column with a note beside that of the bare name may count it', (row) => {
	expect(texts(row)).toEqual([expect.stringMatching(/^The column "[^"]+\)" stands beside "/)]);
});

test('a vague name is none when another column is for its field', () => {
	expect(readColumns({ Name: 'x', Text: 'z', Description: '' }).vague).toEqual([
		{ column: 'Name', field: 'DisplayName' },
	]);
});

test('what is refused is named with its column, unless its cell is blank', () => {
	expect(texts({ 'Description (French)': ' ', Discription: null, Description: 'x' })).toEqual([]);
	expect(texts({ 'Description (French)': 'x', Discription: 'y' })).toEqual([
		expect.stringMatching(/^The column "Description \(French\)" names a language/),
		expect.stringMatching(/^The column "Discription" is not known, but nearly matches/),
	]);
});

test('an unknown column that holds a locale may make the row a translation, so it is refused', () => {
	for (const locale of [' fr-FR ', 'FR_fr', 'French (France)', 'Französisch', '日本語']) {
		expect(texts({ Sprache: locale, Description: 'Texte' })).toEqual([
			`The column "Sprache" is not known, but holds the locale or language "${locale.trim()}": name it "Locale" if the texts of the row are for it, "Translation Source Locale" if the main texts are, or remove it`,
		]);
	}
	// In some language the name of a country is that of a language.
	for (const other of ['fr', 'x fr-FR', 'DE-BE', 'Romania', 'Korea', 'it is']) {
		expect(texts({ Notes: other, Description: 'Texte' })).toEqual([]);
	}
});

test.each<[Row, string]>([
	[
		{ DisplayName: 'a', 'Company Name': 'b' },
		'"DisplayName" and "Company Name" both give Display Name',
	],
	[{ 'Logo (de-DE)': 'a', logo_url_de_de: 'b' }, 'both give Logo URL (de-DE), but differ'],
	[
		{ 'HQ Country': 'US', 'HEADQUARTERS Country Code': 'DE' },
		'both give Headquarters Country Code',
	],
	[{ Locale: 'fr-FR', Language: 'de-DE' }, 'both give the locale of the row, but differ'],
	[{ 'Remove Locale': 'fr-FR', 'Remove Locales': 'de-DE' }, 'both give Remove Locales, but differ'],
])('%j: two columns for one thing may not differ', (row, text) => {
	expect(texts(row)).toEqual([expect.stringContaining(text)]);
});

test.each<Row>([
	{ DisplayName: 'a', 'Display Name': 'a' },
	{ 'Logo (de-DE)': 'a', 'Logo (fr-FR)': 'b', Logo: 'c' },
])('%j: two columns may agree, or be for different things', (row) => {
	expect(texts(row)).toEqual([]);
});

test('five hundred columns are looked at', () => {
	const notes = Array.from({ length: 499 }, (_, index) => [`Notes ${index}x`, 'y']);
	const read = readColumns({ ...Object.fromEntries(notes), Description: 'x' });
	expect(read.raw.Description).toBe('x');
	expect(read.ignored).toHaveLength(499);
});

test('columns that are to be ignored are not looked at, in whatever spelling', () => {
	const row = { Description: 'x', 'Short Description': 'y', 'Logo URL': 'z', Owner: 'me' };
	const read = readColumns(row, { fieldsToIgnore: ['short description', 'logo_url', ' owner '] });
	expect(read).toMatchObject({ raw: { Description: 'x' }, problems: [], ignored: [] });
	expect(read.raw.LogoUrl).toBeUndefined();
});

test('unknown columns can be problems', () => {
	const row = { 'Display Name': 'x', Owner: 'me', Notes: '', Name: 'y', 'Partner ID': 'z' };
	expect(texts(row, { unknownColumns: 'fail' })).toEqual([
		'The column "Owner" is no field of a profile: rename or remove it, or set "Unknown Columns" to Ignore',
		expect.stringContaining('"Name"'),
	]);
});

describe('names inside of a value', () => {
	const contents = (entry: object) => readColumns({ Translations: [entry] });

	test('are understood like those of columns', () => {
		const entry = { language: 'fr-FR', 'Company Name': 'Nom', homepage: 'x', Logo: '', id: 7 };
		expect(contents(entry)).toMatchObject({
			raw: { LocalizedContents: [{ Locale: 'fr-FR', DisplayName: 'Nom', WebsiteUrl: 'x' }] },
			problems: [],
			ignored: [],
		});
		const json = JSON.stringify([entry]);
		expect(readColumns({ LocalizedContents: json }).raw).toEqual(contents(entry).raw);
	});

	test('that are no part of a translation are ignored by name', () => {
		const entry = {
			Locale: 'fr-FR',
			DisplayName: 'Nom',
			Name: 'x',
			Notes: 'y',
			Industry: 'Retail',
		};
		expect(contents(entry).ignored).toEqual([
			'Notes of Translations 1',
			'Industry of Translations 1',
			'Name of Translations 1',
		]);
	});

	test.each<[object, string]>([
		[{ Discription: 'x' }, '"Discription" of Translations 1 is not known, but nearly matches'],
		[{ Name: 'x' }, '"Name" of Translations 1 is not known, but could be meant for "Display Name"'],
		[{ 'Description (fr-FR)': 'x' }, 'has a locale of its own'],
		[{ Logo: 'a', 'Logo URL': 'b' }, '"Logo URL" of Translations 1 and "Logo" both give Logo URL'],
	])('%j', (entry, text) => {
		const found = contents(entry).problems.map((problem) => problem.text);
		expect(found).toEqual([expect.stringContaining(text)]);
	});

	test('may give the same twice', () => {
		expect(contents({ Logo: 'a', 'Logo URL': 'a' }).problems).toEqual([]);
	});

	test('of headquarters may leave out that they are those of the headquarters', () => {
		const Headquarters = { country: 'US', state: 'WA', city: 'Seattle' };
		expect(readColumns({ Headquarters })).toMatchObject({
			raw: { Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' } },
			ignored: ['city of Headquarters'],
		});
	});

	test.each([
		['Translations', '[{"Locale":"fr-FR","Logo":"a","Logo":"b"}]', 'Logo'],
		['Headquarters', '{"CountryCode":"US","CountryCode":"DE"}', 'CountryCode'],
	])('%s given twice in JSON are a problem', (column, json, key) => {
		expect(texts({ [column]: json })).toEqual([
			`The column "${column}" has the key "${key}" twice: only one value can count, so remove the other`,
		]);
	});
});
