import * as levenshtein from 'fastest-levenshtein';

import { findRepeatedKey } from '../../../partner-central/text/repeatedKey';
import { prepareChanges, prepareWhole, wantedDetails } from '../../support/domain';

jest.mock('fastest-levenshtein', () => {
	const real: typeof levenshtein = jest.requireActual('fastest-levenshtein');
	return { ...real, distance: jest.fn(real.distance) };
});

const MB = 1_000_000;
const MANY = 100_000;

const many = <Value>(valueAt: (index: number) => Value) =>
	Array.from({ length: MANY }, (_, index) => valueAt(index));

function textsOf(input: unknown, cleanUpText = true): string[] {
	const result = prepareWhole(input, { cleanUpText });
	return result.ok ? [] : result.problems.map(({ text }) => text);
}

/** Inputs that are refused with short texts, and in a time that does not grow with their square. */
const refused: Array<[string, object, RegExp]> = [
	[
		'a text of a megabyte',
		{ DisplayName: 'x'.repeat(MB) },
		/^Display Name must have at most 80 characters.* has 1000000$/,
	],
	[
		'a megabyte of blanks in a text',
		{ Description: `a${' '.repeat(MB)}b` },
		/^Description must have at most 600/,
	],
	['a megabyte of line breaks', { DisplayName: 'a\n'.repeat(MB / 2) }, /^Display Name must/],
	[
		'a megabyte in an address',
		{ WebsiteUrl: `https://${'a/'.repeat(MB / 2)}` },
		/^Website URL must have at most 256/,
	],
	[
		'a megabyte of blanks in a locale',
		{ TranslationSourceLocale: `en${' '.repeat(MB)}!` },
		/^Translation Source Locale must be a locale/,
	],
	[
		'a megabyte in a choice',
		{ PrimarySolutionType: 'software '.repeat(MB / 9) },
		/^Primary Solution Type must be one of/,
	],
	[
		'a megabyte that is not JSON',
		{ LocalizedContents: '['.repeat(MB) },
		/^Localized Contents must be a list/,
	],
	[
		'a prototype',
		JSON.parse('{"DisplayName":{"__proto__":{"a":1}}}') as object,
		/^Display Name must be text, but is an object: take one value of it, such as \{\{ \$json\.field\.__proto__\.a \}\}/,
	],
	[
		'lone surrogates',
		{ DisplayName: 'a\udc00\ud800' },
		/^Display Name contains the character U\+DC00/,
	],
	[
		'a list of lists',
		{ IndustrySegments: [[['RETAIL', 'GAMING'], 'OTHER'], 'OTHER'] },
		/^Industry Segments \(entry 1\) must be text, but is a list of 2: take one value of it, such as \{\{ \$json\.field\[0\] \}\}/,
	],
];

describe.each([true, false])('with clean-up %p', (cleanUpText) => {
	test.each(refused)('%s', (_case, changes, problem) => {
		const texts = textsOf({ ...wantedDetails(), ...changes }, cleanUpText);
		expect(texts).toContainEqual(expect.stringMatching(problem));
		for (const text of texts) {
			expect(text.length).toBeLessThan(300);
			expect(text).not.toMatch(/[\p{C}\u2028\u2029]/u);
		}
	});

	test('names of columns of a megabyte are unknown columns', () => {
		const names = [
			' '.repeat(MB),
			`Display Name (${' '.repeat(MB)}`,
			'('.repeat(MB),
			'displayname'.repeat(MB / 11),
		];
		const row = Object.fromEntries(names.map((name) => [name, 'x']));
		expect(textsOf({ ...row, ...wantedDetails() }, cleanUpText)).toEqual([]);
	});

	test('names of prototypes are neither read nor written', () => {
		const row: unknown = JSON.parse(
			'{"__proto__":{"DisplayName":"x"},"constructor":{"prototype":{"a":1}},"toString":"x","hasOwnProperty":1}',
		);
		const texts = textsOf(row, cleanUpText);
		expect(texts).toEqual([expect.stringMatching(/^None of the columns is a field of a profile/)]);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});

describe('a hundred thousand entries are refused without a word about each', () => {
	const segments = many((index) => `segment ${index}`);
	const contents = many((index) => ({ DisplayName: `Name ${index}`, Descripton: 'x' }));

	test.each<[string, object, string]>([
		['a list of segments', { IndustrySegments: segments }, 'Industry Segments must have 1 to 3'],
		[
			'a cell of segments',
			{ 'industry segments': segments.join(';') },
			'Industry Segments must have 1 to 3',
		],
		[
			'localized contents',
			{ LocalizedContents: contents },
			'Localized Contents must have at most 20 locales',
		],
		[
			'the JSON of localized contents',
			{ 'Localized Contents': JSON.stringify(contents) },
			'Localized Contents must have at most 20 locales',
		],
	])('%s', (_case, changes, rule) => {
		const { IndustrySegments, ...rest } = wantedDetails();
		const details = 'industry segments' in changes ? rest : { ...rest, IndustrySegments };
		jest.mocked(levenshtein.distance).mockClear();
		const result = prepareWhole({ ...details, ...changes });
		expect(result).toMatchObject({
			problems: [{ text: expect.stringMatching(`^${rule}.*, but has 100000$`) }],
		});
		expect(levenshtein.distance).not.toHaveBeenCalled();
		expect(prepareChanges(changes)).toMatchObject({
			problems: [{ text: expect.stringContaining(rule) }],
		});
	});

	test('a cell of nothing but separators counts as not given', () => {
		expect(textsOf({ ...wantedDetails(), IndustrySegments: ','.repeat(MANY) })).toEqual([
			'Industry Segments is missing',
		]);
	});
});

test('a hundred thousand columns are refused for their number, without a look at their names', () => {
	const row = Object.fromEntries(many((index) => [`Descripton (x${index})`, 'x']));
	jest.mocked(levenshtein.distance).mockClear();
	const texts = [
		'The row has 100007 columns, and at most 500 are looked at: give only those of the profile',
	];
	expect(textsOf({ ...row, ...wantedDetails() })).toEqual(texts);
	expect(levenshtein.distance).not.toHaveBeenCalled();
});

test('a hundred thousand members of a translation are refused for their number', () => {
	const content = Object.fromEntries(many((index) => [`Descripton${index}`, 'x']));
	const LocalizedContents = [{ ...content, Locale: 'fr-FR' }];
	expect(textsOf({ ...wantedDetails(), LocalizedContents })[0]).toBe(
		'LocalizedContents 1 has more than 500 members',
	);
});

test('two columns that are nested without end are two columns that differ', () => {
	const nested = JSON.parse(`${'['.repeat(MANY)}1,2${']'.repeat(MANY)}`) as unknown;
	const texts = textsOf({ ...wantedDetails(), 'Display Name': nested, DISPLAY_NAME: nested });
	expect(texts).toContainEqual(expect.stringMatching(/both give Display Name, but differ$/));
});

describe('time grows with the length of what is read', () => {
	const cpuTimeOf = (work: () => void, times: number) => {
		const before = process.cpuUsage();
		for (let time = 0; time < times; time++) work();
		return process.cpuUsage(before).user;
	};
	/** How much longer four times as much takes; done so often that it can be measured. */
	const growth = (work: (size: number) => void, size: number) => {
		let times = 1;
		while (cpuTimeOf(() => work(size), times) < 10_000) times *= 2;
		const ratios = [1, 2, 3].map(
			() => cpuTimeOf(() => work(4 * size), times) / cpuTimeOf(() => work(size), times),
		);
		return Math.min(...ratios);
	};

	let row = 0;
	test.each<[string, (index: string) => string]>([
		['an opened bracket and blanks', (index) => `x(${' '.repeat(150)}${index}`],
		['brackets', (index) => `${'('.repeat(150)}${index}`],
		['words of a letter', (index) => `${'a '.repeat(75)}${index}`],
		['known names', (index) => `${'Description '.repeat(12)}${index}`],
		['locales', (index) => `${'fr-FR '.repeat(25)}${index}`],
		['known names and semicolons', (index) => `${'x;Logo;'.repeat(20)}${index}`],
		['letters of another script', (index) => `${'ﷺ'.repeat(150)}${index}`],
	])('names of %s', (_case, nameAt) => {
		const read = (count: number) => {
			// New names each time: those that are known are not taken apart again.
			row += 1;
			const names = Array.from({ length: count }, (_, index) => nameAt(`${row}${index}`));
			prepareChanges(Object.fromEntries(names.map((name) => [name, 'x'])));
		};
		expect(growth(read, 100)).toBeLessThan(10);
	});

	test.each<[string, (size: number) => string]>([
		[
			'keys',
			(size) =>
				`{${many((index) => `"${index}":""`)
					.slice(0, size)
					.join()}}`,
		],
		['quotation marks', (size) => `{"a":"${'\\"'.repeat(size)}"}`],
		['lists in lists', (size) => `${'['.repeat(size)}${']'.repeat(size)}`],
	])('JSON of %s', (_case, jsonOf) => {
		const texts = new Map([1, 4].map((factor) => [factor * 20_000, jsonOf(factor * 20_000)]));
		expect(growth((size) => findRepeatedKey(texts.get(size) ?? ''), 20_000)).toBeLessThan(10);
	});
});
