/** Cells of a profile: what somebody writes, and what the public contract says it means. */
import fc, { type Arbitrary } from 'fast-check';

import {
	commonLocaleChoices,
	industrySegmentChoices,
	primarySolutionTypeChoices,
	type Choice,
} from '../../../partner-central/profile/choices';

export interface Cell {
	given: unknown;
	/** What the service would get; undefined: nothing, because blank cells count as not given. */
	meant: unknown;
}

const cell = (given: unknown, meant: unknown = given): Cell => ({ given, meant });

/** Short ones mostly; the limits of length are odd cells. */
const word = fc
	.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 })
	.map((text) => text.replace(/\s/g, '_'));
const words = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: word },
		{ weight: 1, arbitrary: fc.constantFrom('Ünïcödé', '例え', 'مثال', '\ufffd') },
	),
	{ minLength: 1, maxLength: 5 },
);

const blank = fc
	.constantFrom<unknown>(undefined, null, '', ' \t\n')
	.map((given): Cell => ({ given, meant: undefined }));

/** Neither text nor a number, so nothing a text could be made of. */
const otherKind = fc.constantFrom<Cell>(
	cell(true),
	cell([]),
	cell({}),
	cell([null]),
	cell({ a: 'x' }),
);

/** Tidy text as it is, or untidy text; without clean-up what is given is what is meant. */
function untidied(parts: string[], gap: string, ends: string, cleanUpText: boolean): Cell {
	const given = `${ends}${parts.join(gap)}${ends}`;
	return cell(given, cleanUpText ? parts.join(' ') : given);
}

const gap = fc.constantFrom(' ', '\n', '\r\n', ' \t ', '\u2028');
const ends = fc.constantFrom('', ' ', '\n', '\u00a0');

function goodText(cleanUpText: boolean): Arbitrary<Cell> {
	const tidy = words.map((parts) => cell(parts.join(' ')));
	if (!cleanUpText) return tidy;
	return fc.oneof(
		tidy,
		fc
			.tuple(words, gap, ends)
			.map(([parts, between, around]) => untidied(parts, between, around, true)),
		fc.integer().map((number) => cell(number, String(number))),
	);
}

function oddText(max: number, cleanUpText: boolean): Arbitrary<Cell> {
	return fc.oneof(
		blank,
		otherKind,
		fc.tuple(words, gap, ends).map((parts) => untidied(...parts, cleanUpText)),
		fc.nat(2).map((more) => cell('x'.repeat(max - 1 + more))),
		fc.nat(2).map((more) => cell('ß'.repeat(max - 1 + more))),
		fc
			.constantFrom('🚀', '\u0000', '\u0007', '\u009f', '\ud800', '\udfff', '\ufffe', '\u{10ffff}')
			.map((character) => cell(`a${character}b`)),
		fc.constantFrom(cell('🚀'.repeat(max)), cell(0, '0'), cell(-1.5, '-1.5')),
	);
}

const goodUrl = fc
	.tuple(fc.constantFrom('https', 'HTTPS'), word, fc.constantFrom('', '/', '/a?b=<c>&d#e', '/ü'))
	.map(([scheme, host, path]) => cell(`${scheme}://${host.replaceAll('/', '')}x${path}`));

function oddUrl(cleanUpText: boolean): Arbitrary<Cell> {
	return fc.oneof(
		blank,
		otherKind,
		goodUrl.map(({ given }) =>
			cell(` ${given as string}\n`, cleanUpText ? given : ` ${given as string}\n`),
		),
		fc
			.constantFrom(
				'http://a.b',
				'Https://a',
				'https://',
				'https:///a',
				'https://a b',
				'a.b',
				'javascript:x',
			)
			.map((text) => cell(text)),
		fc.nat(2).map((more) => cell(`https://${'a'.repeat(247 + more)}`)),
		fc.nat(2).map((more) => cell(`https://${'🚀'.repeat(247 + more)}`)),
		fc.constant(cell(7, '7')),
	);
}

const letters = (length: number) =>
	fc.string({
		unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
		minLength: length,
		maxLength: length,
	});

function goodLocale(cleanUpText: boolean): Arbitrary<Cell> {
	const code = fc.tuple(letters(2), letters(2)).map(([a, b]) => [a, b.toUpperCase()] as const);
	const ways = [
		code.map((parts) => cell(parts.join('-'))),
		fc.constantFrom(...commonLocaleChoices).map(({ label, code: meant }) => cell(label, meant)),
	];
	if (cleanUpText) {
		ways.push(
			fc
				.tuple(code, fc.constantFrom('_', '-', ' ', ' - '))
				.map(([parts, between]) => cell(` ${parts.join(between).toUpperCase()}`, parts.join('-'))),
		);
	}
	return fc.oneof(...ways);
}

const oddLocale = fc.oneof(
	blank,
	otherKind,
	fc
		.constantFrom('eng-US', 'en', 'e1-US', 'en-USA', 'en--US', 'French', 'ë-US')
		.map((text) => cell(text)),
	fc.constant(cell(12, '12')),
);

/** A dropdown's value by code or label, in anybody's spelling. */
function spelled({ code, label }: Choice, spelling: number): Cell {
	const spellings = [
		code,
		label,
		label.toLowerCase(),
		code.toLowerCase().replaceAll('_', '-'),
		` ${label}.`,
		label.replaceAll('&', 'and'),
	];
	return cell(spellings[spelling], code);
}

const spelling = fc.nat(5);

const goodSolutionType = fc
	.tuple(fc.constantFrom(...primarySolutionTypeChoices), spelling)
	.map((parts) => spelled(...parts));

const notAChoice = fc.constantFrom(
	'Nonsense',
	'SOFTWARE',
	'toString',
	'__proto__',
	'例え',
	'x'.repeat(90),
);

const oddSolutionType = fc.oneof(
	blank,
	otherKind,
	notAChoice.map((text) => cell(text)),
	fc.constant(cell(3, '3')),
);

/** A list, or one text; repeated segments count once. */
function segments(entries: Cell[], separator: string, asText: boolean, repeat: boolean): Cell {
	const all = repeat ? [...entries, ...entries.slice(0, 1)] : entries;
	const given = all.map((entry) => entry.given);
	const meant = [...new Set(entries.map((entry) => entry.meant))];
	return cell(asText ? given.join(separator) : given, meant);
}

const separator = fc.constantFrom(',', '; ', ' | ', '\n', ',,');

function segmentsOf(minLength: number, maxLength: number): Arbitrary<Cell> {
	const entry = fc.tuple(fc.constantFrom(...industrySegmentChoices), spelling);
	const entries = fc.uniqueArray(entry, { minLength, maxLength, selector: ([{ code }]) => code });
	return fc.tuple(entries, separator, fc.boolean(), fc.boolean()).map(([chosen, ...rest]) =>
		segments(
			chosen.map((parts) => spelled(...parts)),
			...rest,
		),
	);
}

const goodSegments = segmentsOf(1, 3);

const oddSegments = fc.oneof(
	blank,
	fc.constantFrom<Cell>(cell([]), cell({}), cell(true, [true]), cell(5, ['5']), cell([['RETAIL']])),
	segmentsOf(4, 6),
	fc
		.tuple(goodSegments, notAChoice)
		.map(([{ meant }, wrong]) => cell([...(meant as string[]), wrong])),
);

const codeOf = (unit: string, minLength: number, maxLength: number, cleanUpText: boolean) =>
	fc
		.string({ unit: fc.constantFrom(...unit), minLength, maxLength })
		.map((code) => cell(cleanUpText ? ` ${code.toLowerCase()}` : code, code));

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Good and odd cells of each kind of field. */
export interface CellKind {
	good: Arbitrary<Cell>;
	odd: Arbitrary<Cell>;
}

const oddCode = (...wrong: string[]) =>
	fc.oneof(
		blank,
		otherKind,
		fc.constantFrom(...wrong).map((text) => cell(text)),
	);

export type CellKinds = ReturnType<typeof cellKinds>;

export function cellKinds(cleanUpText: boolean) {
	const text = (max: number): CellKind => ({
		good: goodText(cleanUpText),
		odd: oddText(max, cleanUpText),
	});
	const url: CellKind = { good: goodUrl, odd: oddUrl(cleanUpText) };
	const locale: CellKind = { good: goodLocale(cleanUpText), odd: oddLocale };
	return {
		DisplayName: text(80),
		Description: text(600),
		WebsiteUrl: url,
		LogoUrl: url,
		PrimarySolutionType: { good: goodSolutionType, odd: oddSolutionType },
		IndustrySegments: { good: goodSegments, odd: oddSegments },
		TranslationSourceLocale: locale,
		CountryCode: { good: codeOf(CAPITALS, 2, 2, cleanUpText), odd: oddCode('USA', 'U', 'ß', 'U$') },
		SubdivisionCode: {
			good: codeOf(`${CAPITALS}0123456789`, 1, 3, cleanUpText),
			odd: oddCode('ABCD', 'A-B', 'Ä', 'ǅ'),
		},
		Locale: locale,
	} satisfies Record<string, CellKind>;
}
