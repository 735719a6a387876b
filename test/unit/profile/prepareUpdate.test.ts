import { localizedContent, prepareChanges } from '../../support/domain';

/** What is to change, or the problems' texts. */
function prepare(input: unknown, cleanUpText = true) {
	const result = prepareChanges(input, { cleanUpText });
	if (!result.ok) return result.problems.map(({ text }) => text);
	const { changes, removeLocales } = result.details;
	return { changes, removeLocales };
}

const nothingToChange = 'No field of the profile is given, so there is nothing to change';

describe('what is given', () => {
	test('changes, cleaned up like any other input, and nothing else', () => {
		expect(prepare({ 'display name': ' New\nName ', Description: ' ', Notes: 'x' })).toEqual({
			changes: { DisplayName: 'New Name' },
			removeLocales: [],
		});
	});

	test('may be parts of a translation, but with its locale', () => {
		expect(prepare({ 'Description (fr_fr)': 'Neuf.' })).toEqual({
			changes: { LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] },
			removeLocales: [],
		});
		expect(prepare({ LocalizedContents: [{ Description: 'Neuf.' }] })).toEqual([
			'Locale of translation 1 is missing',
		]);
	});

	test('has to be right: every problem is named at once', () => {
		expect(prepare({ Descripton: 'x', DisplayName: 'x'.repeat(81), LogoUrl: 'ftp://x' })).toEqual([
			expect.stringContaining('nearly matches "Description"'),
			expect.stringContaining('Display Name must have at most 80 characters'),
			expect.stringContaining('Logo URL must be a web address'),
		]);
		expect(prepare({ DisplayName: 'right', 'Display Name': 'another' })).toEqual([
			expect.stringContaining('both give Display Name, but differ'),
		]);
	});

	test('an empty choice of segments, as a form sends it, changes nothing', () => {
		expect(prepare({ IndustrySegments: [], DisplayName: 'New' })).toEqual({
			changes: { DisplayName: 'New' },
			removeLocales: [],
		});
		expect(prepare({ IndustrySegments: ['RETAIL'] })).toEqual({
			changes: { IndustrySegments: ['RETAIL'] },
			removeLocales: [],
		});
	});

	test('that is no object is one problem', () => {
		expect(prepareChanges('[]')).toEqual({
			ok: false,
			problems: [{ path: [], text: 'Profile (JSON) must be an object, but is a list' }],
		});
		expect(prepare('{')).toEqual([expect.stringMatching(/^Profile \(JSON\) is not valid JSON: /)]);
	});
});

describe('nothing', () => {
	test.each<[string, object, string]>([
		['an empty object', {}, ''],
		[
			'columns that address the row, without more',
			{ 'Partner ID': 'x', row_number: 7 },
			'. Found: "Partner ID", "row_number"',
		],
	])('is a mistake when it is %s', (_case, input, found) => {
		expect(prepareChanges(input)).toEqual({
			ok: false,
			problems: [{ path: [], text: `${nothingToChange}${found}` }],
		});
	});

	test.each<[string, object]>([
		['blank cells of known columns', { DisplayName: '', 'Logo URL (fr-FR)': null }],
		['a blank cell for locales to remove', { 'Remove Locales': ' ' }],
	])('is no change when it is %s', (_case, input) => {
		expect(prepare(input)).toEqual({ changes: {}, removeLocales: [] });
	});
});

describe('locales to remove', () => {
	test.each<[string, unknown, string[]]>([
		['one', 'fr-FR', ['fr-FR']],
		[
			'several in a cell',
			' fr-FR, de_de;it-IT | es-ES\npt-BR\r\nda-DK',
			['fr-FR', 'de-DE', 'it-IT', 'es-ES', 'pt-BR', 'da-DK'],
		],
		['a list', ['fr-FR', ' de-DE ', '', null], ['fr-FR', 'de-DE']],
		['a list with several in an entry', ['fr-FR; de-DE'], ['fr-FR', 'de-DE']],
		['by name', 'French (France)', ['fr-FR']],
		['twice', 'fr-FR, FR_fr', ['fr-FR']],
		['separators alone', ' , ;', []],
	])('%s', (_case, value, removeLocales) => {
		for (const name of ['RemoveLocales', 'remove locales', 'Remove_Locales']) {
			expect(prepare({ [name]: value })).toEqual({ changes: {}, removeLocales });
		}
	});

	test('are taken as they are without clean-up, but for the blanks around them', () => {
		expect(prepare({ RemoveLocales: 'fr-FR, de-DE' }, false)).toEqual({
			changes: {},
			removeLocales: ['fr-FR', 'de-DE'],
		});
		expect(prepare({ RemoveLocales: 'fr_fr' }, false)).toEqual([
			'Remove Locales must name locales such as fr-FR, but has "fr_fr"',
		]);
	});

	test.each<[unknown, string]>([
		['french', 'french'],
		['xfr-FR', 'xfr-FR'],
		['fr-FRx', 'fr-FRx'],
		[7, '7'],
		[{ a: 1 }, '{"a":1}'],
		[[['fr-FR']], '["fr-FR"]'],
	])('%j is none', (value, shown) => {
		const result = prepareChanges({ RemoveLocales: value });
		expect(result).toEqual({
			ok: false,
			problems: [
				{
					path: ['RemoveLocales'],
					text: `Remove Locales must name locales such as fr-FR, but has "${shown}"`,
				},
			],
		});
	});

	test('cannot be those of a translation that is given', () => {
		const { Locale: _fr, ...texts } = localizedContent('fr-FR');
		const LocalizedContents = [{ Locale: 'fr-FR', ...texts }, localizedContent('de-DE')];
		const input = { LocalizedContents, RemoveLocales: 'fr-FR, it-IT' };
		expect(prepareChanges(input)).toEqual({
			ok: false,
			problems: [
				{
					path: ['RemoveLocales'],
					text: 'Remove Locales names "fr-FR", for which a translation is given as well',
				},
			],
		});
		expect(prepare({ LocalizedContents, RemoveLocales: 'it-IT' })).toEqual({
			changes: { LocalizedContents },
			removeLocales: ['it-IT'],
		});
	});

	test('and wrong fields are told together', () => {
		expect(prepare({ RemoveLocales: 'french', LogoUrl: 'x' })).toEqual([
			expect.stringContaining('Remove Locales must name locales'),
			expect.stringContaining('Logo URL must be a web address'),
		]);
	});
});
