/** Values that no parameter expects: other types, other sizes, other people's markup. */
import fc, { type Arbitrary } from 'fast-check';

const MEGABYTE = 1_000_000;
const MANY = 100_000;

/** A sign that prototypes were written to. */
export const POLLUTION = 'fuzzPolluted';

/** Literal text of an unfinished list or object, deeper than any reader can follow by recursion. */
const deepList = '['.repeat(MANY) + ']'.repeat(MANY);
const deepObject = `${'{"Catalog":'.repeat(MANY)}1${'}'.repeat(MANY)}`;

/** Names as JSON delivers them: `__proto__` is an own key there. */
const fromJson = (json: string): unknown => JSON.parse(json);

const small: unknown[] = [
	null,
	true,
	false,
	0,
	-1,
	1.5,
	1e308,
	Number.MAX_SAFE_INTEGER + 1,
	'',
	' ',
	'0',
	'-1',
	'1e999',
	'NaN',
	'null',
	'undefined',
	'[]',
	'{}',
	'"x"',
	'[null]',
	'{"a":',
	[],
	{},
	[[]],
	[null],
	[null, null, null, null, null, null, null],
	[{}],
	['x', 1, null],
	{ value: {} },
	{ content: [null] },
	{ content: [null, null, null, null, null, null, null] },
	{ content: 'x' },
	{ location: 'x' },
	{ location: [1] },
	{ __rl: true, mode: 'id', value: [] },
	{ __rl: true, mode: 'nowhere', value: { a: 1 } },
	{ toString: 1, valueOf: null },
	fromJson(`{"__proto__":{"${POLLUTION}":true}}`),
	fromJson(`{"constructor":{"prototype":{"${POLLUTION}":true}}}`),
	fromJson(`[{"__proto__":{"${POLLUTION}":true},"hasOwnProperty":1}]`),
	`{"__proto__":{"${POLLUTION}":true}}`,
	`{"constructor":{"prototype":{"${POLLUTION}":true}}}`,
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'\u0000',
	'a\r\nb\tc',
	'\ud800',
	'a\udc00b\ud83d',
	['\ud83d'],
	{ '\udc00': '\ud800' },
	'\u202egnp.exe\u2066\u200f',
	{ '\u202eemaNyalpsiD': '\u2067x' },
	'😀'.repeat(40),
	'<img src=x onerror=alert(1)>',
	'</div><script>alert(1)</script>',
	'"><svg/onload=alert(1)>',
	'&lt;b&gt;&amp;#60;',
	{ '<b>Display Name</b>': '<i>x</i>' },
	['<b>RETAIL</b>'],
	'<https://a.example|link>',
	'{{ $json }}',
	'{{ }}',
	'${process.env}',
	'canceled',
	'ENOENT EPERM',
];

/** Texts that n8n takes for expressions. */
const expressions: string[] = [
	'=',
	'={{ }}',
	'={{ $json.a.b.c }}',
	'={{ 1/0 }}',
	'={{ NaN }}',
	'={{ undefined }}',
	'={{ 10n }}',
	'={{ $now }}',
	'={{ new Date(NaN) }}',
	'={{ ({ toString: 1 }) }}',
	'={{ Object.create(null) }}',
	'={{ (() => 1) }}',
	'={{ Symbol("x") }}',
	'={{ /x/ }}',
	'={{ new Map([[1, 2]]) }}',
	'={{ (() => { throw new Error("<b>no</b>\\u202e") })() }}',
	'={{ (() => { throw null })() }}',
	'={{ $("<b>Nobody</b>").item.json }}',
	`={{ "${'x'.repeat(1000)}".repeat(1000) }}`,
	'={{ <b>x</b> }}',
];

/** A megabyte, or a hundred thousand entries. Made only when used: there are many parameters. */
export const largeValues: Array<() => unknown> = [
	() => 'x'.repeat(MEGABYTE),
	() => ' '.repeat(MEGABYTE),
	() => '<b>'.repeat(MEGABYTE / 3),
	() => '😀'.repeat(MEGABYTE / 4),
	() => Array.from({ length: MANY }, (_, index) => `segment ${index}`).join(';'),
	() => ','.repeat(MANY),
	() => Array.from({ length: MANY }, (_, index) => `v${index}`),
	() => Array.from({ length: MANY }, () => ({})),
	() => Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`Descriptio${index}`, 1])),
	() => deepList,
	() => deepObject,
	() => `{"${'k'.repeat(MEGABYTE)}":1}`,
];

export const smallValues: unknown[] = [...small, ...expressions];

/** Any of them, or anything else that JSON can say. */
export const hostileValue: Arbitrary<unknown> = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...smallValues) },
	{ weight: 4, arbitrary: fc.jsonValue() },
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
	{ weight: 2, arbitrary: fc.json() },
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('<b>', '&', '"', '\u202e', '\ud800', '{{', "'"), fc.string())
			.map(([sign, text]) => `${text}${sign}${text}`),
	},
);
