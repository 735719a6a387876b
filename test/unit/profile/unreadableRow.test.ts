import { readColumns } from '../../../partner-central/profile/readColumns';
import type { Row } from '../../../partner-central/profile/row';

test.each<[string, Row, string]>([
	[
		'semicolons',
		{ 'Partner ID;Display Name;Description': 'a;b;c' },
		'separates its columns by semicolons. Choose them as Delimiter',
	],
	[
		'tabs and quotes',
		{ '"Display Name"\t"Description"\t"Website URL"': 'x' },
		'separates its columns by tabs',
	],
	['bars', { 'Display Name|Description': 'x' }, 'separates its columns by bars'],
	['commas', { 'Partner ID,Display Name (fr-FR)': 'x' }, 'separates its columns by commas'],
	[
		'a long header line',
		{ [`Partner ID;Display Name;${'Notes;'.repeat(100)}`]: 'x' },
		'separates its columns by semicolons',
	],
	[
		'no known column',
		{ Notes: 'x', Owner: 'y' },
		'None of the columns is a field of a profile. Found: "Notes", "Owner". Understood: Display Name, Description,',
	],
	[
		'a title above the names',
		{ 'Our profiles': 'Company', __EMPTY: 'Description', __EMPTY_1: 'Website' },
		'The names of the columns stand in the row itself. Found above them: "Our profiles", "__EMPTY", "__EMPTY_1". Remove the lines above the names, or',
	],
	[
		'the line of Excel above the names',
		{ 'sep=;': 'Company;Website' },
		'Found above them: "sep=;"',
	],
	['no names in Excel', { row: ['Company', 7, 'Website'] }, 'Found above them: "row"'],
	['no names in CSV', { row: { 0: 'Company', 2: 'Website' } }, 'Found above them: "row"'],
	[
		'texts that speak of fields',
		{ Notes: 'Website, Logo URL', Topic: 'x', Amount: 7 },
		'None of the columns is',
	],
	[
		'names behind what anybody looks at',
		{ row: [...Array<string>(29).fill('x'), 'Company', 'Website'] },
		'None of the columns is',
	],
	[
		'many unknown ones',
		Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`Notes ${index}x`, 'y'])),
		'"Notes 19x" and 10 more. Understood',
	],
	[
		'a profile inside of another object',
		{ headers: {}, body: { 'Display Name': 'x' } },
		'The profile stands inside of "body": give that as Profile (JSON), as in {{ $json.body }}',
	],
	[
		'a profile inside of an object in another one',
		{ headers: { host: 'x' }, body: { id: 7, profile: { 'Display Name': 'x' } } },
		'as in {{ $json.body.profile }}',
	],
	[
		'a profile inside of what no expression can name so',
		{ 'a-b': { 'Display Name': 'x' } },
		'None of the columns is',
	],
	[
		'a profile deeper than anybody looks',
		{ a: { b: { c: { 'Display Name': 'x' } } } },
		'None of the columns is a field of a profile. Found: "a". Understood',
	],
	[
		'more columns than a sheet of profiles has',
		Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`Description${index}`, 'y'])),
		'The row has 501 columns, and at most 500 are looked at',
	],
])('%s: it is the only problem', (_case, row, text) => {
	expect(readColumns(row)).toMatchObject({
		unreadable: { text: expect.stringContaining(text) },
		problems: [],
	});
});

test.each<Row>([
	{ 'Description (max 600, no emoji)': 'x' },
	// A note beside the same name without it, but nothing else is said.
	{ 'Description (max 600)': 'x', Description: 'x' },
	{ 'Description (max 600)': '', Description: 'x' },
	{ 'Description (max 600)': 'x', 'Company Description': '' },
	{ 'Description (fr-FR)': 'x', Description: '' },
	{ Logo: '', 'Logo (URL)': 'x' },
	{ 'Website | Notes': 'x', Description: 'y' },
	{ Description: 'x', [`${'Notes;'.repeat(500)}Display Name;Description`]: 'y' },
	{ row_number: 7, Owner: '' },
	{},
])('is none: %j', (row) => {
	const { unreadable, problems } = readColumns(row);
	expect({ unreadable, problems }).toEqual({ problems: [] });
});
