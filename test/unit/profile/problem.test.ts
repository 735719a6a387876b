import { kindOf, labelOf, quote } from '../../../partner-central/profile/problem';

describe('a quoted value', () => {
	const circular: Record<string, unknown> = {};
	circular.self = circular;

	test.each<[string, unknown, string]>([
		['text', 'a b', '"a b"'],
		['blanks around and inside', ' a \n\t b\u0000c ', '"a b c"'],
		['sixty characters', 'x'.repeat(60), `"${'x'.repeat(60)}"`],
		['more than sixty', 'x'.repeat(61), `"${'x'.repeat(59)}…"`],
		['sixty characters beyond the BMP', '\u{1f680}'.repeat(60), `"${'\u{1f680}'.repeat(60)}"`],
		['more of them', '\u{1f680}'.repeat(61), `"${'\u{1f680}'.repeat(59)}…"`],
		['a number', 1.5, '"1.5"'],
		['null', null, '"null"'],
		['an object', { a: [1] }, '"{"a":[1]}"'],
		['nothing', undefined, '"undefined"'],
		['a function', () => 1, '"function"'],
		['what JSON cannot hold', circular, '"an object"'],
		['a symbol', Symbol('a'), '"symbol"'],
		['a big number', 10n, '"10"'],
		['no number', NaN, '"NaN"'],
	])('%s', (_case, value, shown) => {
		expect(quote(value)).toBe(shown);
	});
});

test.each<[unknown, string]>([
	[undefined, 'nothing'],
	[null, 'nothing'],
	[[], 'a list'],
	[{}, 'an object'],
	['', 'text'],
	[7, 'a number'],
	[true, 'a boolean'],
])('%j is %s', (value, kind) => {
	expect(kindOf(value)).toBe(kind);
});

test.each<[Array<string | number>, unknown, string]>([
	[['WebsiteUrl'], undefined, 'Website URL'],
	[['Headquarters'], undefined, 'Headquarters'],
	[['Headquarters', 'CountryCode'], undefined, 'Headquarters Country Code'],
	[['Headquarters', 'Street'], undefined, 'Street'],
	[['IndustrySegments'], undefined, 'Industry Segments'],
	[['IndustrySegments', 0], undefined, 'Industry Segments (entry 1)'],
	[['LocalizedContents', 1], undefined, 'Localized Contents entry 2'],
	[['LocalizedContents', 1], 'fr-FR', 'Localized Contents entry "fr-FR"'],
	[['LocalizedContents', 1], '', 'Localized Contents entry 2'],
	[['LocalizedContents', 1], 7, 'Localized Contents entry 2'],
	[['LocalizedContents', 0, 'LogoUrl'], 'fr-FR', 'Logo URL of localized content "fr-FR"'],
	[['LocalizedContents', 0, 'Locale'], undefined, 'Locale of localized content 1'],
	[['Unknown'], undefined, 'Unknown'],
])('the label of %j with the locale %j is %s', (path, locale, label) => {
	expect(labelOf(path, locale)).toBe(label);
});
