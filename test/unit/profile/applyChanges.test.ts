import { applyChanges, otherLocales } from '../../../partner-central/profile/applyChanges';
import type { KnownProfile } from '../../../partner-central/model/types';
import type { UpdateMode } from '../../../partner-central/profile/profileUpdate';
import type { ProfileChanges } from '../../../partner-central/profile/validateDetails';
import { localizedContent, updateOf, wantedDetails } from '../../support/domain';

const current = wantedDetails();
const de = localizedContent('de-DE');
const fr = localizedContent('fr-FR');

/** The whole profile, or the problems' texts. */
function apply(known: KnownProfile, changes: ProfileChanges, removeLocales: string[] = []) {
	const result = applyChanges(known, updateOf(changes, { removeLocales }));
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

	test('that an update does not name are the others', () => {
		const known = { ...current, LocalizedContents: [fr, de, localizedContent('it-IT')] };
		const update = updateOf({ LocalizedContents: [de] }, { removeLocales: ['fr-FR'] });
		expect(otherLocales(known, update)).toEqual(['it-IT']);
		expect(otherLocales(known, updateOf())).toEqual(['fr-FR', 'de-DE', 'it-IT']);
		expect(otherLocales({ ...current, LocalizedContents: null }, update)).toEqual([]);
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

	test('of a new locale take what they do not give from the profile as it will be, but the description', () => {
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
		const DisplayName = 'New name';
		const alone = { Locale: 'fr-FR', Description: 'Le texte' };
		expect(apply(current, { DisplayName, LocalizedContents: [alone] })).toMatchObject({
			LocalizedContents: [{ ...alone, DisplayName }],
		});
		expect(apply(current, { LocalizedContents: [{ Locale: 'fr-FR' }] })).toEqual([
			'Description of translation "fr-FR" is missing',
		]);
	});

	test('of a known locale inherit nothing: what they lack is named', () => {
		const { LogoUrl: _none, ...known } = fr;
		expect(
			apply(
				{ ...current, LocalizedContents: [known] },
				{ LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] },
			),
		).toEqual(['Logo URL of translation "fr-FR" is missing']);
	});

	test('that are not given go when they are to, with all they say in a whole profile', () => {
		const known = { ...current, LocalizedContents: [de, fr] };
		const changes = { LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] };
		const result = (mode: UpdateMode, given: ProfileChanges) =>
			applyChanges(known, updateOf(given, { mode, otherTranslations: 'remove' }));
		expect(result('partial', changes)).toMatchObject({
			details: { LocalizedContents: [{ ...fr, Description: 'Neuf.' }] },
		});
		const { DisplayName, WebsiteUrl, LogoUrl } = current;
		expect(result('full', { ...current, ...changes })).toMatchObject({
			details: {
				LocalizedContents: [
					{ Locale: 'fr-FR', Description: 'Neuf.', DisplayName, WebsiteUrl, LogoUrl },
				],
			},
		});
		for (const mode of ['partial', 'full'] as const) {
			expect(result(mode, current)).toEqual({
				ok: true,
				details: { ...current, LocalizedContents: [] },
			});
		}
	});

	test('stay in a whole profile that does not give them, its headquarters are its own', () => {
		const Headquarters = { CountryCode: 'US', SubdivisionCode: 'WA' };
		const known = { ...current, Headquarters, LocalizedContents: [de, fr] };
		const changes = { ...current, LocalizedContents: [{ Locale: 'fr-FR', Description: 'Neuf.' }] };
		expect(applyChanges(known, updateOf(changes, { mode: 'full' }))).toEqual({
			ok: true,
			details: { ...current, LocalizedContents: [de, { ...fr, Description: 'Neuf.' }] },
		});
	});

	test('of a removed locale go, the others stay', () => {
		const known = { ...current, LocalizedContents: [de, fr] };
		expect(apply(known, {}, ['fr-FR', 'it-IT'])).toEqual({ ...current, LocalizedContents: [de] });
		expect(apply(known, {}, ['fr-FR', 'de-DE'])).toEqual({ ...current, LocalizedContents: [] });
	});
});

describe('the texts of a row that names its locale', () => {
	const texts = { DisplayName: 'Name', Description: 'Text' };
	const row = (Locale: string, more = {}) =>
		updateOf({ ...more, LocalizedContents: [{ Locale, ...texts }, fr] }, { rowLocales: [Locale] });
	const whole = (known: KnownProfile, locale: string, more = {}) => {
		const result = applyChanges(known, row(locale, more));
		return result.ok ? result.details : result.problems.map(({ text }) => text);
	};

	test('are those of the main profile when it is the source locale', () => {
		const known = { ...current, LocalizedContents: [de] };
		expect(whole(known, current.TranslationSourceLocale)).toEqual({
			...current,
			...texts,
			LocalizedContents: [de, fr],
		});
	});

	test('are those of its translation when it is not, or when the source locale changes as well', () => {
		const known = { ...current, LocalizedContents: [de] };
		const translated = { LocalizedContents: [{ ...de, ...texts }, fr] };
		expect(whole(known, 'de-DE')).toEqual({ ...current, ...translated });
		const TranslationSourceLocale = 'en-GB';
		const result = whole(current, 'en-US', { TranslationSourceLocale });
		expect(result).toMatchObject({
			TranslationSourceLocale,
			Description: current.Description,
			LocalizedContents: [{ Locale: 'en-US', ...texts }, fr],
		});
	});

	test('are the main ones in a list and in columns with a locale, too', () => {
		const own = { Locale: current.TranslationSourceLocale, ...texts };
		expect(apply(current, { LocalizedContents: [own] })).toEqual({ ...current, ...texts });
		const changes = { LocalizedContents: [own], DisplayName: 'Another' };
		expect(apply(current, changes)).toEqual([expect.stringMatching(/^Display Name is given for/)]);
	});

	test('in a list stay a translation where the profile has one of its source locale', () => {
		const own = localizedContent(current.TranslationSourceLocale);
		const known = { ...current, LocalizedContents: [own] };
		const changes = { LocalizedContents: [{ Locale: own.Locale, ...texts }] };
		expect(apply(known, changes)).toEqual({
			...current,
			LocalizedContents: [{ ...own, ...texts }],
		});
		expect(whole(known, own.Locale)).toMatchObject(texts);
	});

	test('in a list are the main ones where only other translations are there, or rows of others', () => {
		const own = localizedContent(current.TranslationSourceLocale);
		const changes = { LocalizedContents: [{ ...texts, Locale: own.Locale }] };
		const known = { ...current, LocalizedContents: [de] };
		expect(apply(known, changes)).toEqual({ ...known, ...texts });
		const withOwn = { ...current, LocalizedContents: [own] };
		expect(applyChanges(withOwn, updateOf(changes, { rowLocales: ['fr-FR'] }))).toEqual({
			ok: true,
			details: { ...current, LocalizedContents: [{ ...own, ...texts }] },
		});
	});

	test('must not contradict those of the main profile', () => {
		expect(whole(current, current.TranslationSourceLocale, { Description: 'Text' })).toMatchObject(
			texts,
		);
		expect(whole(current, current.TranslationSourceLocale, { Description: 'Other' })).toEqual([
			'Description is given for the main profile and for its source locale "en-US", but differs',
		]);
	});
});
