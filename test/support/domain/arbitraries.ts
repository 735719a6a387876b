/** Generators of profiles: valid ones by the model's rules, near-valid ones, hostile ones. */
import fc, { type Arbitrary } from 'fast-check';

import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../../partner-central/profile/choices';

export type Json = Record<string, unknown>;

/**
 * A character that texts of the service may hold (shape `UnicodeString`), the ends of its ranges often.
 * Without those that stand for damage: the replacement characters and those for private use.
 */
const character: Arbitrary<string> = fc
	.oneof(
		fc.integer({ min: 0x20, max: 0x7e }),
		fc.integer({ min: 0xa0, max: 0xd7ff }),
		fc.integer({ min: 0xf900, max: 0xfffb }),
		fc.constantFrom(0x20, 0x7e, 0xa0, 0x2028, 0x202e, 0xd7ff, 0xf900, 0xfeff, 0xfffb),
	)
	.map((code) => String.fromCharCode(code));

/** It may stand within what is refused for its look, such as a line break that is written out. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** The letters that begin a misread one. */
const MISREAD = /[Ã√‚âï]/g;

/** Each with a word before it: texts without one count as not given, or as a placeholder. */
const text = (maxLength: number) =>
	fc
		.string({ unit: character, maxLength: maxLength - 2, size: 'max' })
		.map((value) => `Ab${value.replace(MISREAD, '')}`)
		// Of a few characters the composed form is longer.
		.filter((value) => !/\{\{|\\n/.test(value.replace(UNSEEN, '')))
		.filter((value) => value.normalize('NFC').length <= maxLength);

/** Without what the model allows there and nobody sees: it does not survive. */
/** Blanks, what nobody sees, and the letters that begin a misread one. */
const UNKEPT = /[\sÃ√‚âï\u0080-\u009f\p{Default_Ignorable_Code_Point}\u2800\p{Co}\ufffc\ufffd]/gu;
const url = fc
	.tuple(
		fc.constantFrom('https://', 'HTTPS://'),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
		fc.string({ unit: 'grapheme', maxLength: 250, size: 'max' }),
	)
	.map(([scheme, host, path]) => {
		const whole = `${scheme}${host.replace(UNKEPT, '').replaceAll('/', '') || 'a'}/${path.replace(UNKEPT, '')}`;
		return Array.from(whole).slice(0, 256).join('');
	});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const code = (length: number) => fc.string({ unit: letter, minLength: length, maxLength: length });
const locale = fc.tuple(code(2), code(2)).map(([a, b]) => `${a}-${b.toUpperCase()}`);

const texts = { DisplayName: text(80), Description: text(600), WebsiteUrl: url, LogoUrl: url };

/** Valid task details; each locale once, each segment once. */
export const validDetails: Arbitrary<Json> = fc.record(
	{
		...texts,
		PrimarySolutionType: fc.constantFrom(
			...primarySolutionTypeChoices.map((choice) => choice.code),
		),
		IndustrySegments: fc.uniqueArray(
			fc.constantFrom(...industrySegmentChoices.map((choice) => choice.code)),
			{ minLength: 1, maxLength: 3 },
		),
		TranslationSourceLocale: locale,
		LocalizedContents: fc.uniqueArray(fc.record({ ...texts, Locale: locale }), {
			selector: ({ Locale }) => Locale,
			minLength: 1,
			maxLength: 20,
		}),
		Headquarters: fc.record({
			CountryCode: fc.constantFrom('US', 'GB', 'DE', 'JP', 'FR', 'SI'),
			// Without letters of TBD, TBC and NIL, which stand for no value.
			SubdivisionCode: fc.string({
				unit: fc.constantFrom(...'ACDEFGHJKLMOPQRSUVWXYZ'),
				minLength: 1,
				maxLength: 3,
			}),
		}),
	},
	{
		requiredKeys: [
			...Object.keys(texts),
			'PrimarySolutionType',
			'IndustrySegments',
			'TranslationSourceLocale',
		] as never[],
	},
);

/** Values near the borders of every rule, and values of every other kind. */
const oddValue: Arbitrary<unknown> = fc.oneof(
	fc.constantFrom<unknown>(
		undefined,
		null,
		'',
		' ',
		'x'.repeat(80),
		'x'.repeat(81),
		'x'.repeat(600),
		'x'.repeat(601),
		'🚀'.repeat(80),
		'a\nb',
		'a\n',
		'\u0000',
		'\u007f',
		'\u009f',
		'\ud800',
		'\ufffe',
		'https://',
		'https:///',
		'https://a',
		'Https://a',
		'http://a.example',
		'https://a b',
		'https://a\u2028',
		`https://${'🚀'.repeat(248)}`,
		`https://${'🚀'.repeat(249)}`,
		`https://${'a'.repeat(249)}`,
		'en-US\n',
		'en_US',
		'EN-us',
		'eng-US',
		'US',
		'us',
		'USA',
		'ABCD',
		'ÄÖ',
		'OTHER',
		'Other',
		'toString',
		0,
		NaN,
		true,
		[],
		{},
		[[]],
		[null],
		['OTHER'],
		['OTHER', 'OTHER'],
		['OTHER', 'RETAIL', 'GAMING', 'EDUCATION'],
		Array.from({ length: 21 }, () => ({})),
	),
	fc.jsonValue(),
	fc.string({ unit: 'binary', maxLength: 90, size: 'max' }),
);

/** Every place in a value, from itself down. */
function placesOf(value: unknown, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [path];
	return [
		path,
		...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key])),
	];
}

/** The value with another one at a place; `undefined` takes a member away. */
function replaced(value: unknown, [key, ...rest]: string[], odd: unknown): unknown {
	if (key === undefined) return odd;
	const copy: Json = Array.isArray(value)
		? ([...(value as unknown[])] as never)
		: { ...(value as Json) };
	const member = replaced(copy[key], rest, odd);
	if (member === undefined && !Array.isArray(copy)) delete copy[key];
	else copy[key] = member ?? null;
	return copy;
}

/** Valid details with one place changed. */
export const nearlyValidDetails: Arbitrary<Json> = fc
	.tuple(validDetails, fc.nat(), oddValue)
	.map(([details, position, odd]) => {
		const places = placesOf(details).slice(1);
		return replaced(details, places[position % places.length] ?? [], odd) as Json;
	});

const contentOf = (value: Arbitrary<unknown>) =>
	fc.record(
		{ DisplayName: value, Description: value, WebsiteUrl: value, LogoUrl: value, Locale: value },
		{ requiredKeys: [] },
	);

/** The right members with any values, and members that do not belong there. */
export const hostileDetails: Arbitrary<Json> = fc
	.tuple(
		fc.record(
			{
				DisplayName: oddValue,
				Description: oddValue,
				WebsiteUrl: oddValue,
				LogoUrl: oddValue,
				PrimarySolutionType: oddValue,
				IndustrySegments: fc.oneof(oddValue, fc.array(oddValue, { maxLength: 5 })),
				TranslationSourceLocale: oddValue,
				LocalizedContents: fc.oneof(oddValue, fc.array(contentOf(oddValue), { maxLength: 22 })),
				Headquarters: fc.oneof(
					oddValue,
					fc.record({ CountryCode: oddValue, SubdivisionCode: oddValue }, { requiredKeys: [] }),
				),
			},
			{ requiredKeys: [] },
		),
		fc.dictionary(
			fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')),
			fc.jsonValue(),
			{
				maxKeys: 3,
			},
		),
	)
	.map(([known, unknown]) => ({ ...unknown, ...known }));

/** Spellings of the names of columns. */
const columnName = fc.oneof(
	fc
		.tuple(
			fc.constantFrom('Display Name', 'description', 'WEBSITE_URL', 'Logo-URL'),
			fc.constantFrom('', '', ' (fr-FR)', '[de_de]', ' (x)'),
		)
		.map((parts) => parts.join('')),
	fc.constantFrom(
		'Primary Solution Type',
		'industry_segments',
		'TranslationSourceLocale',
		'Localized Contents',
		'Headquarters',
		'Headquarters Country Code',
		'headquarters-subdivision-code',
		'Notes',
		'Descripton',
	),
	fc.string({ unit: 'binary' }),
);

/** Rows of a spreadsheet: known and unknown columns, any cells. */
export const row: Arbitrary<Json> = fc
	.tuple(
		fc.oneof(nearlyValidDetails, fc.constant({})),
		fc.dictionary(columnName, oddValue, { maxKeys: 6 }),
	)
	.map(([details, columns]) => ({ ...details, ...columns }));
