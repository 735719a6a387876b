import {
	fieldsBeginningWith,
	nearMissOfContent,
	recogniseColumn,
} from '../../../partner-central/profile/columns';

const unknown = { kind: 'unknown' };
const near = (known: string) => ({ kind: 'nearMiss', known });
const localized = (field: string, locale: string) => ({ kind: 'localized', field, locale });

describe('a column', () => {
	test.each<[string, string, object]>([
		['two slips of the pen', 'Lgo UL', near('LogoUrl')],
		['three of them', 'Lg UL', unknown],
		['two letters more', 'My Logo URL', near('LogoUrl')],
		['three letters more', 'The Logo URL', unknown],
		['two slips that leave five letters', 'Logou', near('LogoUrl')],
		[
			'blanks up to the longest name',
			`Logo${' '.repeat(193)}URL`,
			{ kind: 'field', field: 'LogoUrl' },
		],
		['blanks beyond it', `Logo${' '.repeat(194)}URL`, unknown],
		['a locale in other brackets', 'Logo URL [fr-FR]', localized('LogoUrl', 'fr-FR')],
		['a locale and blanks around it', 'Logo URL\n( fr-FR\t) ', localized('LogoUrl', 'fr-FR')],
		['a word in place of the locale', 'Logo URL (French)', localized('LogoUrl', 'French')],
		['nothing in place of the locale', 'Logo URL ()', localized('LogoUrl', '')],
		['brackets in brackets', 'Logo URL (French (France))', unknown],
		['something after the locale', 'Logo URL (fr-FR) old', unknown],
		['a slip and a locale', 'Logo URI (fr_FR)', near('LogoUrl (fr_FR)')],
		['a slip and a locale with a blank', 'Logo URI (FR fr)', near('LogoUrl (FR fr)')],
		['a slip and a word that is no locale', 'Logo URI (old)', unknown],
		['a slip and a longer word', 'Logo URI (xfr-FR)', unknown],
		['a slip and a word that goes on', 'Logo URI (fr-FRx)', unknown],
		['a field that has no translation', 'Headquarters (fr-FR)', unknown],
	])('with %s', (_case, name, expected) => {
		expect(recogniseColumn(name)).toEqual(expected);
	});
});

test.each<[string, string | undefined]>([
	['Local', 'Locale'],
	['Loca', undefined],
	['Locale', undefined],
	['display_name', undefined],
	['Display Nam', 'DisplayName'],
	['Note', undefined],
])('the member %j of a localized content nearly matches %p', (name, known) => {
	expect(nearMissOfContent(name)).toBe(known);
});

test.each<[string, string[]]>([
	['Website', ['WebsiteUrl']],
	['Logo', ['LogoUrl']],
	['Log', []],
	['headquarters_s', ['Headquarters Subdivision Code']],
	['Desc', ['Description']],
	['Url Logo', []],
])('fields that begin with %j: %j', (name, fields) => {
	expect(fieldsBeginningWith(name)).toEqual(fields);
});
