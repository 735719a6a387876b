import { profileFieldNames } from './fields';
import type { ProfileUpdate } from './prepareChanges';
import type { KnownProfile, LocalizedContent } from '../model/types';
import { placeSourceTexts } from './sourceTexts';
import { validateDetails, type Validated } from './validateDetails';

type PartialContent = Partial<LocalizedContent> & { Locale: string };

/**
 * The whole profile that results from changing some of its fields; everything else stays, headquarters
 * and translations included. Judged like any other request, because the profile as it is may lack fields.
 */
export function applyChanges(current: KnownProfile, update: ProfileUpdate): Validated {
	const { details: changes, problems } = placeTexts(current, update);
	if (problems.length > 0) return { ok: false, problems };
	const merged: Record<string, unknown> = {};
	for (const field of profileFieldNames) {
		const value = changes[field] ?? current[field];
		if (value !== undefined && value !== null) merged[field] = value;
	}
	const { removeLocales } = update;
	const contents = mergeContents(current, changes.LocalizedContents ?? [], removeLocales, merged);
	if (contents) merged.LocalizedContents = contents;
	return validateDetails(merged);
}

/** A translation of the source locale that the profile has stays one, unless a row gives its texts. */
function placeTexts(current: KnownProfile, { changes, rowLocales = [] }: ProfileUpdate) {
	const source = changes.TranslationSourceLocale ?? current.TranslationSourceLocale;
	const contents = (current.LocalizedContents ?? []) as PartialContent[];
	const isTranslation =
		!rowLocales.some((locale) => locale === source) &&
		contents.some(({ Locale }) => Locale === source);
	return placeSourceTexts(changes, source, isTranslation);
}

/** Merged by locale; a new locale takes all but the description from the main profile when it gives none. */
function mergeContents(
	current: KnownProfile,
	changes: PartialContent[],
	removeLocales: string[],
	main: Record<string, unknown>,
): unknown[] | undefined {
	if (current.LocalizedContents === undefined && changes.length === 0) return undefined;
	const contents = new Map<string, object>();
	for (const content of (current.LocalizedContents ?? []) as PartialContent[]) {
		if (!removeLocales.includes(content.Locale)) contents.set(content.Locale, content);
	}
	for (const change of changes) {
		const { DisplayName, WebsiteUrl, LogoUrl } = main;
		const inherited = { DisplayName, WebsiteUrl, LogoUrl };
		contents.set(change.Locale, { ...(contents.get(change.Locale) ?? inherited), ...change });
	}
	return [...contents.values()];
}
