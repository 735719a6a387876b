import { validateDetails } from '../../../partner-central/profile/validateDetails';
import { problemsOf, localizedContent, wantedDetails } from '../../support/domain';

const translated = (changes: object = {}) => ({
	LocalizedContents: [{ ...localizedContent('fr-FR'), ...changes }],
});

describe('what is valid', () => {
	test.each<[string, Record<string, unknown>]>([
		['the required fields alone', {}],
		['the longest texts', { DisplayName: 'é'.repeat(80), Description: '漢'.repeat(600) }],
		['the shortest texts', { DisplayName: 'x', Description: ' ' }],
		['the longest web address', { WebsiteUrl: `https://${'a'.repeat(248)}` }],
		['a long web address of characters beyond the BMP', { LogoUrl: `https://${'🚀'.repeat(248)}` }],
		['HTTPS in capitals', { WebsiteUrl: 'HTTPS://widgets.example.com/a?b=c#d' }],
		['one segment', { IndustrySegments: ['OTHER'] }],
		['three segments', { IndustrySegments: ['OTHER', 'RETAIL', 'GAMING'] }],
		['no translations', { LocalizedContents: [] }],
		['nothing in place of translations', { LocalizedContents: null }],
		['a headquarters', { Headquarters: { CountryCode: 'DE', SubdivisionCode: '1' } }],
		['the ends of the character ranges', { DisplayName: ' ~\u00a0\ud7ff\ue000\ufffd' }],
		['bidirectional controls, which the model allows', { DisplayName: 'a\u202eb' }],
	])('%s', (_case, changes) => {
		expect(problemsOf(changes)).toEqual([]);
	});

	test('twenty translations', () => {
		const LocalizedContents = Array.from({ length: 20 }, (_, index) =>
			localizedContent(`${String.fromCharCode(97 + index)}a-AA`),
		);
		expect(problemsOf({ LocalizedContents })).toEqual([]);
	});

	test('what the model does not know is left out', () => {
		const extra = {
			...wantedDetails(translated({ Extra: 1 })),
			ProfileId: 'x',
			['__proto__']: { a: 1 },
		};
		expect(validateDetails(extra)).toEqual({ ok: true, details: wantedDetails(translated()) });
	});
});

describe('every problem is found at once', () => {
	test('of an empty profile', () => {
		const result = validateDetails({});
		expect(result).toMatchObject({ ok: false });
		expect(result.ok ? [] : result.problems.map(({ path }) => path)).toEqual([
			['DisplayName'],
			['Description'],
			['WebsiteUrl'],
			['LogoUrl'],
			['PrimarySolutionType'],
			['IndustrySegments'],
			['TranslationSourceLocale'],
		]);
	});

	test('of one text', () => {
		expect(problemsOf({ DisplayName: `${'x'.repeat(81)}\n` })).toHaveLength(2);
		expect(problemsOf({ WebsiteUrl: `http://${'x'.repeat(256)}` })).toHaveLength(2);
		expect(problemsOf({ WebsiteUrl: '' })).toEqual(['Website URL is empty']);
	});

	test('of one list: too many, wrong ones, missing ones', () => {
		const IndustrySegments = ['RETAIL', 'X', null, 'GAMING', 5];
		expect(problemsOf({ IndustrySegments })).toEqual([
			expect.stringContaining('(entry 2) must be one of'),
			'Industry Segments (entry 3) is missing',
			'Industry Segments (entry 5) must be text, but is a number',
			expect.stringContaining('has 5: "Retail", "X", "null", "Gaming", "5"'),
		]);
	});

	test('of translations: a broken entry, too many, repeated ones', () => {
		const contents = Array.from({ length: 21 }, () => ({
			...localizedContent('it-IT'),
			LogoUrl: 'x',
		}));
		expect(problemsOf({ LocalizedContents: [null, ...contents] })).toEqual([
			'Localized Contents entry 1 is missing',
			// Said once, though it holds for each of them.
			expect.stringContaining('Logo URL of translation "it-IT" must be a web address'),
			'Localized Contents must have at most 20 locales, but has 22',
			'Localized Contents must name each locale once, but "it-IT" is given more than once',
		]);
	});
});

describe('lists that are too long', () => {
	const entries = (length: number) => Array.from({ length }, () => 'x');

	test.each([
		['IndustrySegments', 'Industry Segments must have 1 to 3 entries, but has 101'],
		['LocalizedContents', 'Localized Contents must have at most 20 locales, but has 101'],
	])('%s: refused for that alone from 101 entries on', (field, text) => {
		expect(problemsOf({ [field]: entries(101) })).toEqual([text]);
		expect(problemsOf({ [field]: entries(100) }).length).toBeGreaterThan(100);
	});

	test('of segments the first forty are shown', () => {
		const shown = problemsOf({ IndustrySegments: entries(41) }).at(-1);
		expect(shown).toMatch(/ has 41: ("x", ){39}"x"$/);
	});
});

test('translations without a locale are not repeated ones', () => {
	const { Locale: _none, ...texts } = localizedContent('it-IT');
	expect(problemsOf({ LocalizedContents: [texts, texts] })).toEqual([
		'Locale of translation 1 is missing',
		'Locale of translation 2 is missing',
	]);
});

test('offending parts are one short line, whatever they hold', () => {
	const [text] = problemsOf({ PrimarySolutionType: `a\r\n\u202e\u0007${'b '.repeat(5e5)}` });
	expect(text).toMatch(/but is "a \[U\+202E\] b b [^\p{C}]+…" \(/u);
	expect(text?.length).toBeLessThan(250);
});
