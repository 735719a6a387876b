import {
	fieldsOf,
	listChanges,
	type ProfileChange,
} from '../../../partner-central/profile/profileChanges';
import { localizedContent, wantedDetails } from '../../support/domain';

const french = localizedContent('fr-FR');
const german = localizedContent('de-DE');
const known = wantedDetails({ LocalizedContents: [french, german] });
const { IndustrySegments } = known;
const washington = { CountryCode: 'US', SubdivisionCode: 'WA' };

const contentOf = (content: object, side: 'Current' | 'Wanted'): object[] =>
	['DisplayName', 'Description', 'WebsiteUrl', 'LogoUrl'].map((Field) => ({
		Field,
		Locale: 'fr-FR',
		Current: null,
		Wanted: null,
		[side]: (content as Record<string, unknown>)[Field],
	}));

test.each<[string, object, object, object[]]>([
	['nothing, whatever the order', known, { LocalizedContents: [german, french] }, []],
	[
		'a text',
		known,
		{ Description: 'New.' },
		[{ Field: 'Description', Current: known.Description, Wanted: 'New.' }],
	],
	[
		'a list as a list',
		known,
		{ IndustrySegments: ['RETAIL'] },
		[{ Field: 'IndustrySegments', Current: IndustrySegments, Wanted: ['RETAIL'] }],
	],
	[
		'one text of a translation',
		known,
		{ LocalizedContents: [german, { ...french, Description: 'Neuf.' }] },
		[
			{
				Field: 'Description',
				Locale: 'fr-FR',
				Current: french?.Description,
				Wanted: 'Neuf.',
			},
		],
	],
	[
		'a translation that goes',
		known,
		{ LocalizedContents: [german] },
		contentOf(french ?? {}, 'Current'),
	],
	[
		'a translation that comes, where there was none',
		{ ...known, LocalizedContents: undefined },
		{ LocalizedContents: [french] },
		contentOf(french ?? {}, 'Wanted'),
	],
	[
		'headquarters that are added',
		known,
		{ Headquarters: washington },
		[{ Field: 'Headquarters', Current: null, Wanted: washington }],
	],
	[
		'translations that only AWS could tell apart, as a whole',
		{ ...known, LocalizedContents: [{ ...french, Extra: 1 }] },
		{ LocalizedContents: [french] },
		[
			{
				Field: 'LocalizedContents',
				Current: [{ ...french, Extra: 1 }],
				Wanted: [french],
			},
		],
	],
])('tells %s', (_case, current, changes, expected) => {
	expect(listChanges(current, { ...known, ...changes })).toEqual(expected);
});

test('fields are named once, in the order of a profile, translations as one', () => {
	const changes = [
		{ Field: 'WebsiteUrl', Locale: 'fr-FR' },
		{ Field: 'LogoUrl' },
		{ Field: 'Description', Locale: 'de-DE' },
		{ Field: 'DisplayName' },
	] as ProfileChange[];
	expect(fieldsOf(changes)).toEqual(['DisplayName', 'LogoUrl', 'LocalizedContents']);
});
