/** Update mode Only What Is Given, with fields: what is given changes, everything else is sent as it is. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskDetails } from '../../lab/simulator';
import { changingFields, richProfile, sentDetails } from '../support/partialUpdate';
import { arnOf, locator, NODE, useTestBed, waiting } from '../support/partnerCentral';
import { localizedContent } from '../../lab/profile/taskDetails';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

const FRENCH = localizedContent('fr-FR');
const GERMAN = localizedContent('de-DE');
const NEW_CONTENT = { locale: 'it-IT', displayName: 'Aggeggi', description: 'Gli stessi aggeggi.' };

it.each<[string, INodeParameters, Partial<TaskDetails>]>([
	['displayName', { displayName: 'New Widgets' }, { DisplayName: 'New Widgets' }],
	['description', { description: ' New\nwords ' }, { Description: 'New words' }],
	['websiteUrl', { websiteUrl: 'https://new.example' }, { WebsiteUrl: 'https://new.example' }],
	['logoUrl', { logoUrl: 'https://new.example/l.png' }, { LogoUrl: 'https://new.example/l.png' }],
	[
		'primarySolutionType',
		{ primarySolutionType: 'TRAINING_SERVICES' },
		{ PrimarySolutionType: 'TRAINING_SERVICES' },
	],
	['industrySegments', { industrySegments: ['OTHER'] }, { IndustrySegments: ['OTHER'] }],
	[
		'industrySegments as one text',
		{ industrySegments: '={{ "Software & Internet; gaming" }}' },
		{ IndustrySegments: ['SOFTWARE_INTERNET', 'GAMING'] },
	],
	[
		'translationSourceLocale',
		{ translationSourceLocale: 'en-GB' },
		{ TranslationSourceLocale: 'en-GB' },
	],
	[
		'headquarters',
		{ headquarters: { location: { countryCode: 'DE', subdivisionCode: 'BY' } } },
		{ Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' } },
	],
	[
		'localizedContents',
		{ localizedContents: { content: [{ locale: 'de-DE', displayName: 'Dinge' }] } },
		{ LocalizedContents: [FRENCH, { ...GERMAN, DisplayName: 'Dinge' }] },
	],
	[
		'localizedContents with a new locale',
		{ localizedContents: { content: [NEW_CONTENT] } },
		{
			LocalizedContents: [
				FRENCH,
				GERMAN,
				{
					Locale: 'it-IT',
					DisplayName: 'Aggeggi',
					Description: 'Gli stessi aggeggi.',
					WebsiteUrl: richProfile().WebsiteUrl,
					LogoUrl: richProfile().LogoUrl,
				},
			],
		},
	],
	[
		'localizedContentsJson',
		{ localizedContentsJson: JSON.stringify([{ Locale: 'fr_fr', Description: 'Nouveau.' }]) },
		{ LocalizedContents: [{ ...FRENCH, Description: 'Nouveau.' }, GERMAN] },
	],
	['removeLocales', { removeLocales: ['fr-FR'] }, { LocalizedContents: [GERMAN] }],
])('%s changes alone', async (_name, fields, changes) => {
	const run = await bed.run(changingFields(fields));
	expect(sentDetails(bed)).toEqual([richProfile(changes)]);
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			Status: 'IN_PROGRESS',
			TaskDetails: richProfile(changes),
			ChangedFields: Object.keys(changes),
		}),
	]);
	expect(bed.operations()).toEqual([
		'GetPartner',
		'GetProfileUpdateTask',
		'StartProfileUpdateTask',
	]);
});

it('tells every field that changes, in the order of a profile, also after a wait', async () => {
	bed.endOnPoll(2);
	const fields = {
		websiteUrl: 'https://new.example',
		displayName: 'New',
		removeLocales: ['de-DE'],
	};
	const run = await bed.run({ ...changingFields(fields), ...waiting() });
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({
			Status: 'SUCCEEDED',
			ChangedFields: ['DisplayName', 'WebsiteUrl', 'LocalizedContents'],
		}),
	]);
	expect(bed.simulator.profileOf(bed.partner())).toMatchObject({
		DisplayName: 'New',
		LocalizedContents: [FRENCH],
		Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
	});
});

it('updates a partner that is named by its ARN', async () => {
	const value = arnOf(bed.partner());
	await bed.run({
		...changingFields({ displayName: 'New' }),
		partner: locator(value, 'arn'),
	});
	expect(bed.bodies('GetPartner')).toEqual([{ Catalog: 'AWS', Identifier: value }]);
	expect(sentDetails(bed)).toEqual([richProfile({ DisplayName: 'New' })]);
});
