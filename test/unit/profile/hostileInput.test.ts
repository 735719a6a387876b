import { prepareDetails } from '../../../partner-central/profile/prepareDetails';
import { wantedDetails } from '../../support/domain';

const MB = 1_000_000;

function textsOf(input: unknown, cleanUpText = true): string[] {
	const result = prepareDetails(input, { cleanUpText });
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
		/^Display Name must be text, but is an object$/,
	],
	[
		'lone surrogates',
		{ DisplayName: 'a\udc00\ud800' },
		/^Display Name contains the character U\+DC00/,
	],
	[
		'a list of lists',
		{ IndustrySegments: [[['RETAIL']]] },
		/^Industry Segments \(entry 1\) must be text, but is a list$/,
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
		expect(texts).toHaveLength(7);
		expect(texts[0]).toBe('Display Name is missing');
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});
