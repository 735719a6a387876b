import { missingFields } from '../../../partner-central/profile/missingFields';
import { prepareUpdate, type UpdateOptions } from '../../../partner-central/profile/prepareUpdate';
import { wantedDetails } from '../../support/domain';

const whole = wantedDetails();
const { DisplayName, Description, PrimarySolutionType: _type, ...rest } = whole;
const texts = (details: object, rowLocales: string[] = []) =>
	missingFields({ ...details }, rowLocales).map(({ text }) => text);

test('of a whole profile every field that is not given is missing', () => {
	expect(texts(whole)).toEqual([]);
	expect(texts(rest)).toEqual([
		...['Display Name is missing', 'Description is missing', 'Primary Solution Type is missing'],
	]);
	// Wrong, but there: others say so.
	expect(texts({ ...whole, DisplayName: 'x'.repeat(81) })).toEqual([]);
	expect(texts({ ...whole, LocalizedContents: [{ Locale: 'fr-FR' }] })).toEqual([]);
});

test('of a translation it is not its texts that are missing', () => {
	expect(texts({ ...rest, DisplayName, Description }, ['fr-FR'])).toEqual([
		'Primary Solution Type is missing',
	]);
	expect(missingFields({ ...rest }, ['fr-FR', 'de-DE'])).toEqual([
		expect.objectContaining({ text: 'Primary Solution Type is missing' }),
		{
			path: ['LocalizedContents'],
			text: expect.stringMatching(/^This row is a translation \(fr-FR\) and no whole profile/),
		},
	]);
});

test.each<[Partial<UpdateOptions>, string[]]>([
	[
		{ mode: 'full', otherTranslations: 'remove' },
		['Description of translation "fr-FR" is missing'],
	],
	[{ mode: 'full', otherTranslations: 'keep' }, []],
	[{ mode: 'partial', otherTranslations: 'remove' }, []],
	[{ mode: 'full', otherTranslations: 'remove', isPart: true }, []],
])('what a translation lacks may come from the profile as it is: %j', (options, problems) => {
	const row = { ...whole, 'Display Name (fr-FR)': 'Nom' };
	const usual = { cleanUpText: true, mode: 'full', otherTranslations: 'keep' } as const;
	const prepared = prepareUpdate(row, { ...usual, ...options });
	expect(prepared.ok ? [] : prepared.problems.map(({ text }) => text)).toEqual(problems);
	expect(prepared.ok ? prepared.details.rowLocales : []).toEqual([]);
});
