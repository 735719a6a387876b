/** A column Locale makes a row a translation. */
import { applyChanges } from '../../../partner-central/profile/applyChanges';
import type { Row } from '../../../partner-central/profile/row';
import {
	localizedContent,
	prepareChanges,
	prepareWhole,
	updateOf,
	wantedDetails,
} from '../../support/domain';

const FRENCH = { 'Display Name': 'Nom', Description: 'Texte' };
const translated = { Locale: 'fr-FR', DisplayName: 'Nom', Description: 'Texte' };

function change(row: Row, cleanUpText = true) {
	const result = prepareChanges(row, { cleanUpText });
	return result.ok ? result.details : result.problems.map(({ text }) => text);
}

test.each<[string, Row]>([
	['Locale', { Locale: 'fr-FR' }],
	['Language', { Language: 'fr-FR' }],
	['lang', { lang: 'fr_fr' }],
	['Language Code', { 'Language Code': 'FR-fr' }],
	['Idioma, by its own name', { Language: 'Français (France)' }],
	['Target Language', { 'Target Language': 'French (France)' }],
])('the texts of a row with a column %s are those of its locale', (_case, column) => {
	const update = updateOf({}, { rowLocales: ['fr-FR'] });
	for (const row of [
		{ ...column, ...FRENCH },
		{ ...FRENCH, ...column },
	]) {
		expect(change(row)).toEqual({ ...update, changes: { LocalizedContents: [translated] } });
	}
});

test('its other columns belong to the main profile, and other translations stay their own', () => {
	const row = {
		...FRENCH,
		Locale: 'fr-FR',
		Industry: 'Retail',
		'Source Locale': 'en-US',
		'HQ Country': 'US',
		'HQ State': 'WA',
		'Description (de-DE)': 'Text',
		'Logo URL (fr-FR)': 'https://a.example/l.png',
		Translations: [{ Locale: 'it-IT', Description: 'Testo' }],
		'Remove Locales': 'es-ES',
	};
	expect(change(row)).toMatchObject({
		changes: {
			IndustrySegments: ['RETAIL'],
			TranslationSourceLocale: 'en-US',
			Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
			LocalizedContents: [
				{ Locale: 'it-IT', Description: 'Testo' },
				{ Locale: 'de-DE', Description: 'Text' },
				{ ...translated, LogoUrl: 'https://a.example/l.png' },
			],
		},
		removeLocales: ['es-ES'],
		rowLocales: ['fr-FR'],
	});
});

test.each([' ', null, undefined])('a blank locale (%j) beside texts was forgotten', (Locale) => {
	expect(change({ ...FRENCH, Locale })).toEqual([
		'The column "Locale" is empty: write the locale of the row\'s texts, such as fr-FR. Those of the main profile have its source locale, such as en-US',
	]);
	for (const filled of [{ Industry: 'Retail' }, { 'Description (fr-FR)': 'Texte' }]) {
		expect(change({ ...filled, Locale, Description: '' })).toMatchObject({ removeLocales: [] });
	}
	expect(change({ Description: 'Texte', Locale, Language: 'fr-FR' })).toMatchObject({
		rowLocales: ['fr-FR'],
	});
});

test.each<Row>([
	{ Field: 'Description', 'Translated content': 'Nous' },
	{ 'Target Text': 'Nous', Industry: 'Retail' },
])('%j beside a locale: its text may stand in a column that is not known', (row) => {
	expect(change({ ...row, Locale: 'fr-FR' })).toEqual([
		expect.stringMatching(
			/^The column "Locale" names the locale "fr-FR", but no column gives a text for it, .* Found: "/,
		),
	]);
});

test('of many columns beside it only some are named', () => {
	const notes = Array.from({ length: 21 }, (_, index) => [`Notes ${index}x`, 'y']);
	const [text] = change({ ...Object.fromEntries(notes), Locale: 'fr-FR' }) as string[];
	expect(text).toMatch(/"Notes 0x", .*, "Notes 19x"$/);
});

test.each<Row>([
	{ Notes: 'x', Description: '' },
	{ Notes: 'x', 'Description (fr-FR)': 'Texte' },
	{ Notes: 'x', Translations: [{ Locale: 'it-IT', Description: 'Testo' }] },
	{ Notes: '', Done: false },
])('%j beside a locale: no text is given in another column', (row) => {
	expect(change({ ...row, Locale: 'fr-FR' })).toMatchObject({ rowLocales: ['fr-FR'] });
});

test('a row that names its source locale, too, says which texts are the main ones', () => {
	const row = { ...FRENCH, Locale: 'fr_FR', 'Translation Source Locale': 'French (France)' };
	expect(change(row)).toEqual(
		updateOf({ DisplayName: 'Nom', Description: 'Texte', TranslationSourceLocale: 'fr-FR' }),
	);
});

test.each<[unknown, string]>([
	['French', 'must name a locale such as fr-FR, but has "French": write fr-CA or fr-FR'],
	['fr', 'but has "fr": write fr-CA or fr-FR'],
	['日本語', 'but has "日本語": write ja-JP'],
	[7, 'but has "7"'],
	[['fr-FR', 'de-DE'], 'but has'],
])('the locale %j is refused', (Language, text) => {
	expect(change({ ...FRENCH, Language })).toEqual([
		expect.stringMatching(/^The column "Language" must name a locale/),
	]);
	expect(change({ ...FRENCH, Language })).toEqual([expect.stringContaining(text)]);
});

test.each(['Esperanto', 'Klingon'])('for the locale %s none is proposed', (Language) => {
	expect(change({ ...FRENCH, Language })).toEqual([
		`The column "Language" must name a locale such as fr-FR, but has "${Language}"`,
	]);
});

test('without clean-up the locale has to be right, or the name of one', () => {
	expect(change({ ...FRENCH, Locale: 'fr_FR' }, false)).toEqual([
		expect.stringContaining('must name a locale such as fr-FR, but has "fr_FR"'),
	]);
	for (const Locale of ['fr-FR', 'French (France)']) {
		expect(change({ ...FRENCH, Locale }, false)).toMatchObject({ rowLocales: ['fr-FR'] });
	}
});

test('contradictions and doubts within the row are refused', () => {
	expect(change({ ...FRENCH, Locale: 'fr-FR', 'Description (fr-FR)': 'Autre' })).toEqual([
		'Description of translation "fr-FR" is given twice, but differs',
	]);
	expect(change({ ...FRENCH, Locale: 'fr-FR', 'Remove Locales': 'fr-FR' })).toEqual([
		'Remove Locales names "fr-FR", for which a translation is given as well',
	]);
	for (const locale of [{}, { Locale: 'fr-FR' }]) {
		expect(change({ Name: 'Nom', Description: 'Texte', ...locale })).toEqual([
			'The column "Name" is not known, but could be meant for "Display Name": rename or remove it',
		]);
	}
	expect(change({ Name: 'Nom', 'Display Name': '', Description: 'Texte' })).toMatchObject({
		changes: { Description: 'Texte' },
	});
});

test('partial: the main texts stay, unless the locale is the source locale of the profile', () => {
	const current = wantedDetails();
	const { WebsiteUrl, LogoUrl } = current;
	const apply = (Locale: string) => {
		const update = prepareChanges({ ...FRENCH, Locale });
		return update.ok ? applyChanges(current, update.details) : update;
	};
	expect(apply('fr-FR')).toEqual({
		ok: true,
		details: { ...current, LocalizedContents: [{ ...translated, WebsiteUrl, LogoUrl }] },
	});
	expect(apply('en-US')).toEqual({
		ok: true,
		details: { ...current, DisplayName: 'Nom', Description: 'Texte' },
	});
});

describe('whole profile', () => {
	const prepare = (row: Row) => {
		const result = prepareWhole(row);
		return result.ok ? result.details : result.problems.map(({ text }) => text);
	};

	test('a row in the source locale is one', () => {
		const fr = localizedContent('fr-FR');
		const row = { ...wantedDetails(), Locale: 'en-US', LocalizedContents: [fr] };
		expect(prepare(row)).toEqual({ ...wantedDetails(), LocalizedContents: [fr] });
	});

	test('an empty locale is that of the row, which cannot be a translation', () => {
		expect(prepare({ ...wantedDetails(), Locale: '' })).toEqual(wantedDetails());
	});

	test('texts of the source locale among the translations are the main ones', () => {
		const { DisplayName, ...rest } = wantedDetails();
		const fr = localizedContent('fr-FR');
		const own = { Locale: 'en-US', DisplayName };
		expect(prepare({ ...rest, Translations: [own, fr] })).toEqual({
			...wantedDetails(),
			LocalizedContents: [fr],
		});
		expect(prepare({ ...rest, 'Display Name (en-US)': DisplayName })).toEqual(wantedDetails());
		expect(prepare({ ...wantedDetails(), 'Display Name (en-US)': 'Other' })).toEqual([
			'Display Name is given for the main profile and for its source locale "en-US", but differs',
		]);
	});

	test('a translation is none, and says so once, beside what else is wrong', () => {
		expect(prepare({ ...wantedDetails(), Locale: 'fr-FR' })).toEqual([
			'This row is a translation (fr-FR) and no whole profile: choose the Update Mode "Only What Is Given", or give fr-FR as Translation Source Locale if its texts are those of the main profile',
		]);
		const { IndustrySegments: _none, ...rest } = wantedDetails();
		expect(prepare({ ...rest, Locale: 'fr-FR' })).toContain('Industry Segments is missing');
	});

	test('a translation needs its description at the least', () => {
		const { DisplayName, WebsiteUrl, LogoUrl } = wantedDetails();
		expect(prepare({ ...wantedDetails(), 'Description (fr-FR)': 'Texte' })).toEqual({
			...wantedDetails(),
			LocalizedContents: [
				{ Locale: 'fr-FR', Description: 'Texte', DisplayName, WebsiteUrl, LogoUrl },
			],
		});
		expect(prepare({ ...wantedDetails(), 'Display Name (fr-FR)': 'Nom' })).toEqual([
			'Description of translation "fr-FR" is missing',
		]);
		expect(prepare({ Translations: [{ Description: 'Texte' }] })).toContain(
			'Description is missing',
		);
	});

	test('a vague name is named where its field is missing', () => {
		const { DisplayName: Name, ...rest } = wantedDetails();
		expect(prepare({ ...rest, Name })).toEqual([
			'The column "Name" is not known, but could be meant for "Display Name": rename or remove it',
			'Display Name is missing',
		]);
		expect(prepare({ ...wantedDetails(), Name })).toEqual(wantedDetails());
	});
});
