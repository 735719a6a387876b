import { normaliseDetails } from '../../../partner-central/profile/normaliseDetails';
import type { Row } from '../../../partner-central/profile/row';
import { localizedContent } from '../../support/domain';

const details = (row: Row, cleanUpText = true) => normaliseDetails(row, { cleanUpText }).details;

describe('localized contents', () => {
	const fr = localizedContent('fr-FR');

	test.each<[string, unknown, unknown]>([
		['a list', [fr], [fr]],
		['JSON in a cell', JSON.stringify([fr]), [fr]],
		[
			'any spelling of the keys',
			[{ locale: 'fr_fr', 'display name': ' a\nb ', LOGO_URL: 5 }],
			[{ DisplayName: 'a b', LogoUrl: '5', Locale: 'fr-FR' }],
		],
		['a locale by name', [{ Locale: 'French (France)' }], [{ Locale: 'fr-FR' }]],
		[
			'blank cells',
			[{ ...fr, Description: ' ', WebsiteUrl: null }],
			[{ DisplayName: fr.DisplayName, LogoUrl: fr.LogoUrl, Locale: 'fr-FR' }],
		],
		['an entry of blanks', [fr, { Locale: '', DisplayName: ' ' }, {}], [fr]],
		['an entry that is none', [fr, 'x', 7, null, [fr]], [fr, 'x', 7, null, [fr]]],
		[
			'keys of prototypes',
			[JSON.parse('{"__proto__":{"Locale":"de-DE"},"constructor":1,"Locale":"fr-FR"}')],
			[{ Locale: 'fr-FR' }],
		],
		['a list of a number', [7], [7]],
		['an object', { 'fr-FR': fr }, { 'fr-FR': fr }],
		['text', 'fr-FR: Widgets', 'fr-FR: Widgets'],
		['JSON that is no list', '7', 7],
	])('%s', (_case, given, expected) => {
		const row = { LocalizedContents: given };
		const { details: read, problems } = normaliseDetails(row, { cleanUpText: true });
		// Strictly: an entry that is undefined is not the same as none.
		expect(read).toStrictEqual({ LocalizedContents: expected });
		expect(problems).toEqual([]);
	});

	test.each(['""', '" "', 'null'])('the JSON %s counts as not given', (given) => {
		expect(details({ LocalizedContents: given })).toStrictEqual({});
		expect(details({ LocalizedContents: given, 'Logo URL (fr-FR)': 'x' })).toEqual({
			LocalizedContents: [{ LogoUrl: 'x', Locale: 'fr-FR' }],
		});
	});

	test('columns of one locale make one entry, in whatever spelling', () => {
		const row = {
			'Display Name (fr-FR)': 'Des widgets',
			'Description (fr_fr)': ' Pour tous\n les exemples. ',
			'Logo URL (French (France))': 'https://a.example/logo.png',
			'Display Name (de-DE)': 'Dinge',
			'Website URL (de-DE)': ' ',
		};
		expect(details(row)).toEqual({
			LocalizedContents: [
				{
					DisplayName: 'Des widgets',
					Description: 'Pour tous les exemples.',
					LogoUrl: 'https://a.example/logo.png',
					Locale: 'fr-FR',
				},
				{ DisplayName: 'Dinge', Locale: 'de-DE' },
			],
		});
	});

	test('columns add to the entry of their locale in the list', () => {
		const row = {
			LocalizedContents: [{ Locale: 'fr-FR', Description: 'kept' }],
			'Display Name (fr-FR)': 'added',
			'Description (fr-FR)': 'not taken',
		};
		expect(details(row)).toEqual({
			LocalizedContents: [{ Locale: 'fr-FR', DisplayName: 'added', Description: 'kept' }],
		});
	});

	test('columns add to the first of two entries of their locale', () => {
		const row = {
			LocalizedContents: [{ Locale: 'fr-FR' }, { Locale: 'fr-FR', Description: 'second' }],
			'Display Name (fr-FR)': 'added',
		};
		expect(details(row)).toEqual({
			LocalizedContents: [
				{ Locale: 'fr-FR', DisplayName: 'added' },
				{ Locale: 'fr-FR', Description: 'second' },
			],
		});
	});

	test('are read up to a number that nobody translates into', () => {
		const given = (count: number) => Array.from({ length: count }, () => ({ locale: 'fr_fr' }));
		const read = (count: number) => details({ LocalizedContents: given(count) }).LocalizedContents;
		expect(read(100)).toEqual(given(100).map(() => ({ Locale: 'fr-FR' })));
		expect(read(101)).toEqual(given(101));
	});

	test('without clean-up nothing but the keys is changed', () => {
		const contents = [{ locale: 'fr_fr', 'Display Name': ' a\n' }];
		expect(details({ LocalizedContents: contents, 'Logo URL (de_de)': ' x' }, false)).toEqual({
			LocalizedContents: [
				{ Locale: 'fr_fr', DisplayName: ' a\n' },
				{ Locale: 'de-DE', LogoUrl: ' x' },
			],
		});
	});
});

describe('headquarters', () => {
	const us = { CountryCode: 'US', SubdivisionCode: 'WA' };

	test.each<[string, Row, unknown]>([
		['an object', { Headquarters: us }, us],
		[
			'any spelling of the keys',
			{ headquarters: { country_code: 'us', 'subdivision code': ' wa ' } },
			us,
		],
		['JSON in a cell', { Headquarters: JSON.stringify(us) }, us],
		['columns', { 'Headquarters Country Code': 'us', 'headquarters-subdivision-code': 'wa' }, us],
		[
			'a column beside half an object',
			{
				Headquarters: { CountryCode: 'US', SubdivisionCode: ' ' },
				'Headquarters Subdivision Code': 'WA',
			},
			us,
		],
		[
			'a number',
			{ 'Headquarters Country Code': 'FR', 'Headquarters Subdivision Code': 75 },
			{ CountryCode: 'FR', SubdivisionCode: '75' },
		],
		['a list of one', { Headquarters: [us] }, us],
		[
			'a letter that has no capital of its own',
			{ Headquarters: { CountryCode: 'ß' } },
			{ CountryCode: 'ß' },
		],
		['such a letter at an end', { Headquarters: { CountryCode: 'aß' } }, { CountryCode: 'aß' }],
		['such a letter at the start', { Headquarters: { CountryCode: 'ßa' } }, { CountryCode: 'ßa' }],
		[
			'an object of blanks',
			{ Headquarters: { CountryCode: '', SubdivisionCode: null } },
			undefined,
		],
		['JSON null', { Headquarters: 'null' }, undefined],
	])('%s', (_case, row, Headquarters) => {
		expect(details(row)).toEqual(Headquarters === undefined ? {} : { Headquarters });
	});

	test('without clean-up the case stays', () => {
		const { Headquarters } = details(
			{ Headquarters: { countrycode: ' us', subdivisioncode: 'wa' } },
			false,
		);
		expect(Headquarters).toEqual({ CountryCode: ' us', SubdivisionCode: 'wa' });
	});
});

describe('contradictions between translations', () => {
	const list = [{ Locale: 'fr-FR', DisplayName: 'Un' }];
	const texts = (row: Row) =>
		normaliseDetails(row, { cleanUpText: true }).problems.map(({ text }) => text);

	test('a column and a list entry of one locale must agree', () => {
		expect(texts({ LocalizedContents: list, 'Display Name (fr-FR)': 'Un ' })).toEqual([]);
		const row = { LocalizedContents: list, 'Display Name (fr-FR)': 'Deux' };
		expect(normaliseDetails(row, { cleanUpText: true }).problems).toEqual([
			{
				path: ['LocalizedContents'],
				text: 'Display Name of translation "fr-FR" is given twice, but differs',
			},
		]);
	});

	test('an entry that is none is left to the schema', () => {
		expect(texts({ LocalizedContents: ['x', null, list] })).toEqual([]);
	});
});
