import { problemsOf, localizedContent } from '../../support/domain';

const urlRule = 'must be a web address that starts with https:// and has no spaces, but is';
const localeRule = 'must be a locale such as en-US, but is';
const country = (CountryCode: unknown, SubdivisionCode: unknown = 'WA') => ({
	Headquarters: { CountryCode, SubdivisionCode },
});
const in2 = (changes: object) => ({
	LocalizedContents: [localizedContent('de-DE'), { ...localizedContent('fr-FR'), ...changes }],
});

describe('each rule names label, rule and offending part', () => {
	test.each<[string, Record<string, unknown>, string]>([
		['missing', { DisplayName: undefined }, 'Display Name is missing'],
		['null', { Description: null }, 'Description is missing'],
		['empty', { DisplayName: '' }, 'Display Name is empty'],
		[
			'too long',
			{ DisplayName: 'abc'.repeat(27) },
			`Display Name must have at most 80 characters, but "${'abc'.repeat(20).slice(0, 59)}…" has 81`,
		],
		[
			'too long',
			{ Description: 'x'.repeat(601) },
			`Description must have at most 600 characters, but "${'x'.repeat(59)}…" has 601`,
		],
		[
			'a line break',
			{ Description: 'a\nb' },
			'Description must be a single line without line breaks and tabs (turn on "Clean Up Text" to replace them)',
		],
		[
			'a tab',
			{ DisplayName: 'a\tb' },
			'Display Name must be a single line without line breaks and tabs (turn on "Clean Up Text" to replace them)',
		],
		[
			'an emoji',
			{ DisplayName: 'Go 🚀' },
			'Display Name contains the character "🚀" (U+1F680), which AWS does not accept (no emoji or control characters)',
		],
		[
			'a control character',
			{ DisplayName: 'a\u0000' },
			'Display Name contains the character U+0000, which AWS does not accept (no emoji or control characters)',
		],
		[
			'a lone surrogate',
			{ DisplayName: 'a\ud83d' },
			'Display Name contains the character U+D83D, which AWS does not accept (no emoji or control characters)',
		],
		[
			'a non-character',
			{ DisplayName: '\ufffe' },
			'Display Name contains the character U+FFFE, which AWS does not accept (no emoji or control characters)',
		],
		['a boolean', { DisplayName: true }, 'Display Name must be text, but is a boolean'],
		['a list', { Description: ['a'] }, 'Description must be text, but is a list'],
		['an object', { LogoUrl: {} }, 'Logo URL must be text, but is an object'],
		[
			'http',
			{ WebsiteUrl: 'http://a.example' },
			`Website URL ${urlRule} "http://a.example": write "https://a.example"`,
		],
		[
			'something before https',
			{ WebsiteUrl: 'xhttps://a.example' },
			`Website URL ${urlRule} "xhttps://a.example"`,
		],
		[
			'mixed case',
			{ WebsiteUrl: 'Https://a.example' },
			`Website URL ${urlRule} "Https://a.example": write "https://a.example"`,
		],
		[
			'a space in it',
			{ LogoUrl: 'https://a.example/a b' },
			`Logo URL ${urlRule} "https://a.example/a b"`,
		],
		['no host', { LogoUrl: 'https:///a' }, `Logo URL ${urlRule} "https:///a"`],
		[
			'a long address',
			{ LogoUrl: `https://${'a'.repeat(249)}` },
			`Logo URL must have at most 256 characters, but "https://${'a'.repeat(51)}…" has 257`,
		],
		[
			'no enum value',
			{ PrimarySolutionType: 'Softwear Products' },
			'Primary Solution Type must be one of AWS\'s 8 values, but is "Softwear Products" (did you mean "Software Products"?)',
		],
		[
			'nothing near',
			{ PrimarySolutionType: 'Consulting and much more than that' },
			'Primary Solution Type must be one of AWS\'s 8 values, but is "Consulting and much more than that" (did you mean "Consulting Services"?)',
		],
		['a number', { PrimarySolutionType: 3 }, 'Primary Solution Type must be text, but is a number'],
		['no list', { IndustrySegments: 'RETAIL' }, 'Industry Segments must be a list, but is text'],
		['none', { IndustrySegments: [] }, 'Industry Segments must have 1 to 3 entries, but has none'],
		[
			'four',
			{ IndustrySegments: ['OTHER', 'RETAIL', 'GAMING', 'EDUCATION'] },
			'Industry Segments must have 1 to 3 entries, but has 4: "Other", "Retail", "Gaming", "Education"',
		],
		[
			'a wrong one',
			{ IndustrySegments: ['RETAIL', 'GAMBLING'] },
			'Industry Segments (entry 2) must be one of AWS\'s 37 values, but is "GAMBLING" (did you mean "Gaming"?)',
		],
		[
			'nothing near it',
			{ IndustrySegments: ['Underwater basket weaving'] },
			'Industry Segments (entry 1) must be one of AWS\'s 37 values, but is "Underwater basket weaving" (for example Financial Services or Healthcare)',
		],
		[
			'english',
			{ TranslationSourceLocale: 'english' },
			`Translation Source Locale ${localeRule} "english"`,
		],
		[
			'a letter before',
			{ TranslationSourceLocale: 'xen-US' },
			`Translation Source Locale ${localeRule} "xen-US"`,
		],
		[
			'a letter after',
			{ TranslationSourceLocale: 'en-USA' },
			`Translation Source Locale ${localeRule} "en-USA"`,
		],
		[
			'lower case',
			{ TranslationSourceLocale: 'en-us' },
			`Translation Source Locale ${localeRule} "en-us"`,
		],
		[
			'no list',
			{ LocalizedContents: 'x' },
			'Localized Contents must be a list of localized contents such as [{ "Locale": "fr-FR", "Description": "…" }], but is text',
		],
		[
			'no object',
			{ LocalizedContents: ['x'] },
			'Localized Contents entry 1 must be an object with Locale and texts, but is text',
		],
		[
			'missing in an entry',
			in2({ WebsiteUrl: undefined }),
			'Website URL of translation "fr-FR" is missing',
		],
		['a wrong locale', in2({ Locale: 'french' }), `Locale of translation 2 ${localeRule} "french"`],
		['no locale', in2({ Locale: undefined }), 'Locale of translation 2 is missing'],
		[
			'too long in an entry',
			in2({ DisplayName: 'x'.repeat(81) }),
			`Display Name of translation "fr-FR" must have at most 80 characters, but "${'x'.repeat(59)}…" has 81`,
		],
		[
			'twice',
			in2({ Locale: 'de-DE' }),
			'Localized Contents must name each locale once, but "de-DE" is given more than once',
		],
		[
			'no object',
			{ Headquarters: 'US-WA' },
			'Headquarters must be an object with CountryCode and SubdivisionCode, but is text',
		],
		['half', { Headquarters: { CountryCode: 'US' } }, 'Headquarters Subdivision Code is missing'],
		[
			'a country in words',
			country('Germany'),
			'Headquarters Country Code must be a two-letter country code such as US, but is "Germany"',
		],
		[
			'a country of three letters',
			country('USA'),
			'Headquarters Country Code must be a two-letter country code such as US, but is "USA"',
		],
		[
			'a country in lower case',
			country('us'),
			'Headquarters Country Code must be a two-letter country code such as US, but is "us"',
		],
		[
			'a long region',
			country('US', 'WASH'),
			'Headquarters Subdivision Code must be a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2), but is "WASH"',
		],
		[
			'a region with a dash',
			country('US', 'A-1'),
			'Headquarters Subdivision Code must be a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2), but is "A-1"',
		],
	])('%s: %j', (_case, changes, text) => {
		expect(problemsOf(changes)).toEqual([text]);
	});

	test('21 translations', () => {
		const LocalizedContents = Array.from({ length: 21 }, (_, index) =>
			localizedContent(`${String.fromCharCode(97 + index)}a-AA`),
		);
		expect(problemsOf({ LocalizedContents })).toEqual([
			'Localized Contents must have at most 20 locales, but has 21',
		]);
	});
});
