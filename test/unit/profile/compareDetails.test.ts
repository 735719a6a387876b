import {
	changedFields,
	isSameDetails,
	isSameValue,
} from '../../../partner-central/profile/compareDetails';
import { localizedContent, wantedDetails } from '../../support/domain';

const contents = [localizedContent('de-DE'), localizedContent('fr-FR')];
const headquarters = { CountryCode: 'US', SubdivisionCode: 'WA' };
const NAME = 'Société Exemple';
contents[1] = { ...localizedContent('fr-FR'), DisplayName: NAME };
const wanted = wantedDetails({ LocalizedContents: contents, Headquarters: headquarters });

describe('changedFields', () => {
	test.each<[string, object, string[]]>([
		['nothing', {}, []],
		['members the details do not know', { ProfileId: 'x', Extra: null }, []],
		['the order of segments', { IndustrySegments: ['SOFTWARE_INTERNET', 'RETAIL'] }, []],
		['the order of translations', { LocalizedContents: [...contents].reverse() }, []],
		['the order of members', { Headquarters: { SubdivisionCode: 'WA', CountryCode: 'US' } }, []],
		['a member that is undefined', { Headquarters: { ...headquarters, Extra: undefined } }, []],
		['a text', { Description: 'Other.' }, ['Description']],
		[
			'no difference between the forms of a letter',
			{ LocalizedContents: [contents[0], { ...contents[1], DisplayName: NAME.normalize('NFD') }] },
			[],
		],
		['case', { DisplayName: 'example widgets' }, ['DisplayName']],
		['a blank', { DisplayName: 'Example Widgets ' }, ['DisplayName']],
		[
			'a segment more',
			{ IndustrySegments: ['RETAIL', 'SOFTWARE_INTERNET', 'OTHER'] },
			['IndustrySegments'],
		],
		[
			'a repeated segment',
			{ IndustrySegments: ['RETAIL', 'RETAIL', 'SOFTWARE_INTERNET'] },
			['IndustrySegments'],
		],
		['a translation less', { LocalizedContents: [contents[0]] }, ['LocalizedContents']],
		['no translations', { LocalizedContents: undefined }, ['LocalizedContents']],
		[
			'one text of a translation',
			{ LocalizedContents: [contents[0], { ...contents[1], LogoUrl: 'https://x.example' }] },
			['LocalizedContents'],
		],
		[
			'a text of a translation that is null',
			{ LocalizedContents: [contents[0], { ...contents[1], LogoUrl: null }] },
			['LocalizedContents'],
		],
		['no headquarters', { Headquarters: undefined }, ['Headquarters']],
		['a value of another type', { WebsiteUrl: 5, LogoUrl: null }, ['WebsiteUrl', 'LogoUrl']],
		['a list in place of a text', { DisplayName: ['Example Widgets'] }, ['DisplayName']],
	])('sees %s', (_case, known, expected) => {
		expect(changedFields({ ...wanted, ...known }, wanted)).toEqual(expected);
	});

	test('a profile of nothing differs in everything that is given', () => {
		expect(changedFields({}, wantedDetails())).toEqual(Object.keys(wantedDetails()));
	});

	test.each([undefined, null, []])(
		'no translations are no translations: %j',
		(LocalizedContents) => {
			expect(changedFields({ ...wantedDetails(), LocalizedContents }, wantedDetails())).toEqual([]);
			const empty = wantedDetails({ LocalizedContents: [] });
			expect(changedFields({ ...wantedDetails(), LocalizedContents }, empty)).toEqual([]);
		},
	);

	test('headquarters that are not given keep what is there', () => {
		const { Headquarters: _kept, ...without } = wanted;
		expect(changedFields(wanted, without)).toEqual([]);
	});
});

describe('isSameDetails', () => {
	test('wants headquarters to be the same, too', () => {
		const { Headquarters: _kept, ...without } = wanted;
		expect(isSameDetails(wanted, without)).toBe(false);
		expect(isSameDetails(without, without)).toBe(true);
		expect(isSameDetails(wanted, wanted)).toBe(true);
	});

	test.each([{}, { DisplayName: 'x' }])('is false for %j', (details) => {
		expect(isSameDetails(details, wanted)).toBe(false);
	});
});

test.each<[unknown, unknown, boolean]>([
	[1, 2, false],
	[1, 1, true],
	[[true], [false], false],
	[[undefined], [null], true],
	[[1, 2], [2, 1], true],
	[{ a: 1 }, { a: 2 }, false],
])('%j and %j are the same: %s', (one, other, isSame) => {
	expect(isSameValue(one, other)).toBe(isSame);
});
