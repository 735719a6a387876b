/** Values of another column, and several values in one cell: they are never published either. */
import { prepareChanges } from '../../support/domain';

function problemsOf(row: object): string[] {
	const result = prepareChanges(row);
	return result.ok ? [] : result.problems.map(({ text }) => text);
}

const ofOtherColumns: Array<[kind: string, values: unknown[]]> = [
	['the value of a checkbox', ['TRUE', 'FALSE', 'true', ' false ']],
	[
		'a date',
		['2026-01-15', '2026-01-15 10:00', '2026-01-15T00:00:00.000Z', '2026-01-15T10:00:00+01:00'],
	],
	['a date', ['1/15/2026', '15.01.2026', '15-1-2026', '2026-01-15 10:00+0100']],
	['a time', ['10:30:00', '10:30:00.000Z', '10:30:00+01:00', '10:30:00-0830']],
	['a number that a spreadsheet has shortened', ['1.23E+11', '-12,3E+11', 1e21, 1.5e-7]],
];

const STANDS_IN =
	'which stands for a text that is to come: leave the cell empty, or write the text';
const fillers = ['TODO', 'TODO:', 'xxx', 'XXXX', 'Lorem ipsum', 'Lorem ipsum…', 'Lorem ipsum...'];
const placeholders = ['%NAME%', '%company_name%', '%Display Name%'];

describe.each([
	['Display Name', (value: unknown) => ({ DisplayName: value })],
	['Description', (value: unknown) => ({ Description: value })],
	['Description of translation "fr-FR"', (value: unknown) => ({ 'Description (fr-FR)': value })],
])('%s', (label, fill) => {
	test.each(ofOtherColumns)('is not %s', (kind, values) => {
		for (const value of values) {
			expect([value, problemsOf(fill(value))]).toEqual([
				value,
				[
					`${label} is "${String(value).trim()}", which looks like ${kind}: check which column it comes from, or write the text`,
				],
			]);
		}
	});

	test('is not a filler', () => {
		for (const value of fillers) {
			expect(problemsOf(fill(value))).toEqual([`${label} is "${value}", ${STANDS_IN}`]);
		}
		expect(problemsOf(fill('Lorem ipsum, dolor'))).toHaveLength(1);
		const long = `Lorem ipsum dolor sit amet, ${'consectetur '.repeat(40)}`;
		expect(problemsOf(fill(long))).toContainEqual(expect.stringContaining(`…", ${STANDS_IN}`));
	});

	test('is not a placeholder of a template', () => {
		for (const value of placeholders) {
			expect(problemsOf(fill(value))).toEqual([
				`${label} is "${value}", a placeholder that nothing has filled in: leave the cell empty, or write the text`,
			]);
		}
	});
});

test('a code may look like one', () => {
	const Headquarters = { CountryCode: 'US', SubdivisionCode: 'XXX' };
	expect(problemsOf({ Headquarters })).toEqual([]);
});

test('a description is not a number', () => {
	for (const value of [0, 44927, '42', '1,234.50', '-7']) {
		expect([value, problemsOf({ Description: value })]).toEqual([
			value,
			[expect.stringMatching(/^Description is ".+", which looks like a number: check/)],
		]);
	}
});

test('a name may be a number, or look a little like the value of another column', () => {
	for (const name of [
		...['24', '1984', '4.0', 'True', 'TRUE North', '11:11', '2026-01', '1E', '1e5', '37signals'],
		...['Todo', 'TODO Lists Ltd.', 'XX', 'xxx.example', '100%', '% NAME %', 'Lorem Ipsum Ltd.'],
	]) {
		const result = prepareChanges({ DisplayName: name });
		expect([name, result]).toEqual([name, expect.objectContaining({ ok: true })]);
	}
});

test('what looks like one in a longer text is a part of it', () => {
	for (const text of [
		...[
			'To be or not TRUE',
			'Since 2026-01-15',
			'2026-01-15 Labs',
			'Open 10:30:00',
			'10:30:00 Media',
		],
		...[
			'Up to 1E+11',
			'1E+11 Stars',
			'We finish what is TODO',
			'More than lorem ipsum',
			'Save %all%',
		],
		...['%all% included', '10:30:00+1:00', '1:10:30:00'],
	]) {
		expect([text, problemsOf({ Description: text })]).toEqual([text, []]);
	}
});

test.each([
	'https://a.example, https://b.example',
	'https://a.example;https://b.example',
	'A: https://a.example\nB: https://b.example/',
	'[A](https://a.example) [B](http://b.example)',
	'A (https:/a.example) | http://b.example',
])('%j: one address has to be chosen', (value) => {
	expect(problemsOf({ WebsiteUrl: value })).toEqual([
		expect.stringMatching(
			/^Website URL holds two addresses, "https:\/\/a\.example" and "https:\/\/b\.example\/?": keep one$/,
		),
	]);
});

test.each([
	'https://archive.example/web/2026/https://a.example',
	'https://img.example/w_300,h_200/https://a.example/logo.png',
	'https://a.example/?to=https://b.example',
	'https://a.example/a;b,c|d',
])('%j is one address', (value) => {
	expect(prepareChanges({ LogoUrl: value })).toMatchObject({
		details: { changes: { LogoUrl: value } },
	});
});
