import { kindOf, quote } from '../../../partner-central/text/quote';

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
		['what nobody sees', 'a\u200bb\u200dc', '"a[U+200B]b[U+200D]c"'],
		['a joiner within a word of another script', 'می\u200cخواهم', '"می\u200cخواهم"'],
		['a joiner at the beginning', '\u200cب', '"[U+200C]ب"'],
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
