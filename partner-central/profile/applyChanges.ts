import type { KnownProfile, LocalizedContent } from '../model/types';
import { profileFieldNames } from './fields';
import type { ProfileUpdate } from './profileUpdate';
import { placeSourceTexts } from './sourceTexts';
import { validateDetails, type Validated } from './validateDetails';

type PartialContent = Partial<LocalizedContent> & { Locale: string };

/**
 * The whole profile that results from an update: what is given changes, and in `partial` everything else stays as
 * it is; translations by their rules. Judged like any other request, because the profile as it is may lack fields.
 * @param current the profile as it is; empty where nobody knows it
 */
export function applyChanges(current: KnownProfile, update: ProfileUpdate): Validated {
	const { details: changes, problems } = placeTexts(current, update);
	if (problems.length > 0) return { ok: false, problems };
	const merged: Record<string, unknown> = {};
	for (const field of profileFieldNames) {
		// A whole profile without headquarters keeps those that are there by not sending any.
		merged[field] = changes[field] ?? (update.mode === 'partial' ? current[field] : undefined);
	}
	merged.LocalizedContents = mergeContents(
		current,
		changes.LocalizedContents ?? [],
		update,
		merged,
	);
	return validateDetails(merged);
}

/** The locales that a profile has a translation for and that an update does not name at all. */
export function otherLocales(
	current: KnownProfile,
	{ changes, removeLocales }: ProfileUpdate,
): string[] {
	const named = [...removeLocales, ...localesOf(changes.LocalizedContents ?? [])];
	return localesOf(contentsOf(current)).filter((locale) => !named.includes(locale));
}

/** A translation of the source locale that the profile has stays one, unless a row gives its texts. */
function placeTexts(current: KnownProfile, { changes, rowLocales }: ProfileUpdate) {
	const source = changes.TranslationSourceLocale ?? current.TranslationSourceLocale;
	const isTranslation =
		!rowLocales.some((locale) => locale === source) &&
		localesOf(contentsOf(current)).some((locale) => locale === source);
	return placeSourceTexts(changes, source, isTranslation);
}

/** Merged by locale; a new locale takes all but the description from the main profile when it gives none. */
function mergeContents(
	current: KnownProfile,
	changes: PartialContent[],
	{ mode, otherTranslations, removeLocales }: ProfileUpdate,
	main: Record<string, unknown>,
): unknown[] | undefined {
	if (current.LocalizedContents === undefined && changes.length === 0) return undefined;
	const given = localesOf(changes);
	const staysAsItIs = (locale: string) =>
		!removeLocales.includes(locale) &&
		(otherTranslations === 'keep' || (mode === 'partial' && given.includes(locale)));
	const contents = new Map<string, object>();
	for (const content of contentsOf(current)) {
		if (staysAsItIs(content.Locale)) contents.set(content.Locale, content);
	}
	const { DisplayName, WebsiteUrl, LogoUrl } = main;
	for (const change of changes) {
		const inherited = { DisplayName, WebsiteUrl, LogoUrl };
		contents.set(change.Locale, { ...(contents.get(change.Locale) ?? inherited), ...change });
	}
	return [...contents.values()];
}

function contentsOf({ LocalizedContents }: KnownProfile): PartialContent[] {
	return (LocalizedContents ?? []) as PartialContent[];
}

function localesOf(contents: ReadonlyArray<{ Locale: string }>): string[] {
	return contents.map(({ Locale }) => Locale);
}
