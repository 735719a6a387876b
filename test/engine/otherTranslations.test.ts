/** Translations that an update does not give stay, unless they are to go; what becomes of them is said. */
import type { INodeParameters } from 'n8n-workflow';
import { richProfile, localesOf, sentDetails } from '../support/partialUpdate';
import type { Run } from '../../lab/engine';
import { NODE, useTestBed } from '../support/partnerCentral';
import { localizedContent, taskDetails } from '../../lab/profile/taskDetails';
import { jsonParameters } from '../../lab/profile/profileParameters';

const bed = useTestBed();

beforeEach(() => bed.simulator.setProfile(bed.partner(), richProfile()));

type Mode = 'partial' | 'full';

const giving = (
	updateMode: Mode,
	otherTranslations: 'keep' | 'remove',
	changes: object = {},
): INodeParameters => ({
	...jsonParameters({ ...taskDetails(), Description: 'New words.', ...changes }),
	updateMode,
	options: { otherTranslations, skipIfUnchanged: true },
});
const FRENCH = { LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] };
const ITALIAN = { 'Description (it-IT)': 'Nuovo.' };
const { DisplayName, WebsiteUrl, LogoUrl } = taskDetails();

const staying = (locales: string) =>
	`stay as they are; "Other Translations" or "Remove Locales" takes them out: "partner-exampleaws001 (${locales})"`;
const going = (locales: string) =>
	`are taken out of the profile, as "Other Translations" asks: "partner-exampleaws001 (${locales})"`;
const hintsOf = (run: Run) =>
	run.hints.map(({ message }) => message).filter((hint) => !hint.startsWith('Not approved yet'));

it.each<[string, Mode, 'keep' | 'remove', object, object[] | undefined, string[]]>([
	[
		'full, none given',
		'full',
		'keep',
		{},
		[localizedContent('fr-FR'), localizedContent('de-DE')],
		[staying('fr-FR, de-DE')],
	],
	[
		'full, one given in part',
		'full',
		'keep',
		FRENCH,
		[{ ...localizedContent('fr-FR'), Description: 'Neuf.' }, localizedContent('de-DE')],
		[staying('de-DE')],
	],
	[
		'full, a new one',
		'full',
		'keep',
		ITALIAN,
		[
			localizedContent('fr-FR'),
			localizedContent('de-DE'),
			{ Locale: 'it-IT', Description: 'Nuovo.', DisplayName, WebsiteUrl, LogoUrl },
		],
		[staying('fr-FR, de-DE')],
	],
	[
		'full, one to remove',
		'full',
		'keep',
		{ 'Remove Locales': 'fr-FR' },
		[localizedContent('de-DE')],
		[staying('de-DE')],
	],
	[
		'partial, none given',
		'partial',
		'keep',
		{},
		[localizedContent('fr-FR'), localizedContent('de-DE')],
		[],
	],
	['full, none given', 'full', 'remove', {}, undefined, [going('fr-FR, de-DE')]],
	[
		'full, an empty list given',
		'full',
		'remove',
		{ LocalizedContents: [] },
		undefined,
		[going('fr-FR, de-DE')],
	],
	[
		'full, one given in part',
		'full',
		'remove',
		FRENCH,
		[{ Locale: 'fr-FR', Description: 'Neuf.', DisplayName, WebsiteUrl, LogoUrl }],
		[going('de-DE')],
	],
	[
		'partial, one given in part',
		'partial',
		'remove',
		FRENCH,
		[{ ...localizedContent('fr-FR'), Description: 'Neuf.' }],
		[going('de-DE')],
	],
])('%s (%s, %s)', async (_case, mode, otherTranslations, changes, contents, hints) => {
	const run = await bed.run(giving(mode, otherTranslations, changes));
	expect(sentDetails(bed).map(({ LocalizedContents = [] }) => LocalizedContents)).toEqual([
		contents ?? [],
	]);
	expect(hintsOf(run)).toEqual(hints.map((hint) => expect.stringContaining(hint) as string));
});

it('a whole profile is sent as it is given where the partner may not be read, and a hint says so', async () => {
	bed.simulator.deny('GetPartner');
	const run = await bed.run(giving('full', 'keep', ITALIAN));
	expect(sentDetails(bed).map(localesOf)).toEqual([['it-IT']]);
	expect(run.json(NODE)[0]?.Status).toBe('IN_PROGRESS');
	expect(hintsOf(run)).toEqual([
		'The credential may not read partners (partnercentral:GetPartner), so "Skip If Unchanged" had no effect, and only the translations that are given here were sent, without those of the profile.',
	]);
});

it('an update is sent in any case with Skip If Unchanged off, merged all the same', async () => {
	const parameters = jsonParameters({ Description: richProfile().Description });
	const run = await bed.run({
		...parameters,
		updateMode: 'partial',
		options: { skipIfUnchanged: false },
	});
	expect(run.json(NODE)[0]).toMatchObject({ Status: 'IN_PROGRESS', ChangedFields: [] });
	expect(sentDetails(bed)).toEqual([richProfile()]);
});

it.each([{ operation: 'start' }, { operation: 'preview' }])(
	'%j: Remove does not let the rows of a partner take out each other’s translations',
	async (operation) => {
		const input = ['fr-FR', 'it-IT'].map((Locale) => ({ Locale, Description: Locale }));
		const parameters = {
			...operation,
			updateMode: 'partial',
			profileInput: 'autoMapInputData',
		};
		const run = await bed.run(
			{ ...parameters, options: { otherTranslations: 'remove' } },
			{ input },
		);
		expect(run.error(NODE)?.message).toContain(
			'each would take out the translations of the others. Turn on "Combine Items"',
		);
		expect(bed.operations()).toEqual([]);
	},
);
