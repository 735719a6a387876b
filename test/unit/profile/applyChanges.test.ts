import { applyChanges } from '../../../partner-central/profile/applyChanges';
import type { KnownProfile } from '../../../partner-central/profile/compareDetails';
import type { ProfileChanges } from '../../../partner-central/profile/schema';
import { localizedContent, wantedDetails } from '../../support/domain';

const current = wantedDetails();
const de = localizedContent('de-DE');
const fr = localizedContent('fr-FR');

/** The whole profile, or the problems' texts. */
function apply(known: KnownProfile, changes: ProfileChanges, removeLocales: string[] = []) {
	const result = applyChanges(known, { changes, removeLocales });
	return result.ok ? result.details : result.problems.map(({ text }) => text);
}

describe('the fields', () => {
	test('that are given change, all others stay', () => {
		const known = { ...current, Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' } };
		expect(apply(known, { Description: 'New.', IndustrySegments: ['GAMING'] })).toEqual({
			...known,
			Description: 'New.',
			IndustrySegments: ['GAMING'],
		});
	});

	test('of which the service knows more than the model takes are not sent along', () => {
		const known = { ...current, ProfileId: 'pprofile-1', LocalizedContents: undefined };
		expect(apply(known as KnownProfile, {})).toEqual(current);
	});

	test('that are absent or null are not sent, optional as they are', () => {
		expect(apply({ ...current, Headquarters: null }, {})).toEqual(current);
		expect(apply({ ...current, LocalizedContents: null }, {})).toEqual({
			...current,
			LocalizedContents: [],
		});
	});

	test('that a profile lacks and no change gives are named', () => {
		const { LogoUrl: _none, ...known } = current;
		expect(apply({ ...known, WebsiteUrl: null }, {})).toEqual([
			'Website URL is missing',
			'Logo URL is missing',
		]);
		expect(apply(known, { LogoUrl: current.LogoUrl })).toEqual(current);
	});
});

describe('the translations', () => {
	test('stay as they are and in their order when none is given', () => {
		const known = { ...current, LocalizedContents: [fr, de] };
		expect(apply(known, { DisplayName: 'New' })).toEqual({ ...known, DisplayName: 'New' });
		expect(apply({ ...current, LocalizedContents: [] }, {})).toEqual({
			...current,
			LocalizedContents: [],
		});
	});

	test('of a profile without any are not sent as an empty list', () => {
		expect(apply(current, { DisplayName: 'New' })).not.toHaveProperty('LocalizedContents');
	});

	test('are merged by locale, text by text', () => {
		const known = { ...current, LocalizedContents: [de, fr] };
		const changes = { LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] };
		expect(apply(known, changes)).toEqual({
			...current,
			LocalizedContents: [de, { ...fr, Description: 'Neuf.' }],
		});
	});

	test('of a new locale take website and logo from the profile as it will be', () => {
		const texts = { Locale: 'fr-FR', DisplayName: 'Le nom', Description: 'Le texte' };
		const WebsiteUrl = 'https://new.example.com';
		expect(apply(current, { WebsiteUrl, LocalizedContents: [texts] })).toEqual({
			...current,
			WebsiteUrl,
			LocalizedContents: [{ ...texts, WebsiteUrl, LogoUrl: current.LogoUrl }],
		});
		const own = { ...texts, LogoUrl: 'https://own.example.com/logo.png' };
		expect(apply(current, { LocalizedContents: [own] })).toEqual({
			...current,
			LocalizedContents: [{ ...own, WebsiteUrl: current.WebsiteUrl }],
		});
	});

	test('of a known locale inherit nothing: what they lack is named', () => {
		const { LogoUrl: _none, ...known } = fr;
		expect(
			apply(
				{ ...current, LocalizedContents: [known] },
				{ LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] },
			),
		).toEqual(['Logo URL of localized content "fr-FR" is missing']);
	});

	test('of a removed locale go, the others stay', () => {
		const known = { ...current, LocalizedContents: [de, fr] };
		expect(apply(known, {}, ['fr-FR', 'it-IT'])).toEqual({ ...current, LocalizedContents: [de] });
		expect(apply(known, {}, ['fr-FR', 'de-DE'])).toEqual({ ...current, LocalizedContents: [] });
	});
});
