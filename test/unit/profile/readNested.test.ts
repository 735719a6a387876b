/** Translations and headquarters that stand in one cell. */
import { readContents, readHeadquarters } from '../../../partner-central/profile/readNested';

const french = { Locale: 'fr-FR', Description: 'Texte' };
const nothingElse = { problems: [], ignored: [] };

test.each<[string, unknown, unknown]>([
	['a list', [{ Lang: '', language: 'fr-FR', description: 'Texte' }], [french]],
	['one that has lost its brackets', { description: 'Texte', language: 'fr-FR' }, [french]],
	['an object without a locale', { description: 'Texte' }, { description: 'Texte' }],
	['JSON that is none', '{"Locale":"fr-FR","Locale":', '{"Locale":"fr-FR","Locale":'],
	['a list of what is no translation', ['x', null], ['x', null]],
])('translations: %s', (_case, given, value) => {
	expect(readContents('Translations', given)).toEqual({ value, ...nothingElse });
});

test.each<[string, unknown, unknown]>([
	[
		'names of columns',
		{ country: '', 'HQ Country': 'US', 'HQ State': 'WA' },
		{ CountryCode: 'US', SubdivisionCode: 'WA' },
	],
	['an object', { country: 'US', state: 'WA' }, { CountryCode: 'US', SubdivisionCode: 'WA' }],
	['JSON that is none', '{"Country":"US","Country":', '{"Country":"US","Country":'],
	['text', 'Seattle', 'Seattle'],
])('headquarters: %s', (_case, given, value) => {
	expect(readHeadquarters('HQ', given)).toEqual({ value, ...nothingElse });
});

test('of a translation at most 500 members are looked at', () => {
	const filled = (count: number) =>
		Object.fromEntries(Array.from({ length: count }, (_, index) => [`Notes ${index}x`, 'y']));
	const read = readContents('Translations', [filled(500), filled(501)]);
	expect(read).toMatchObject({
		value: [{}, {}],
		problems: [{ path: [], text: 'Translations 2 has more than 500 members' }],
	});
	expect(read.ignored).toHaveLength(500);
});
