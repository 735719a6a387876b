import type { KnownProfile } from './compareDetails';
import { profileFieldNames } from './fields';
import type { ProfileUpdate } from './prepareChanges';
import type { LocalizedContent } from './schema';
import { validateDetails, type Validated } from './validateDetails';

/**
 * The whole profile that results from changing some of its fields; everything else stays, headquarters
 * and translations included. Judged like any other request, because the profile as it is may lack fields.
 */
export function applyChanges(
	current: KnownProfile,
	{ changes, removeLocales }: ProfileUpdate,
): Validated {
	const merged: Record<string, unknown> = {};
	for (const field of profileFieldNames) {
		const value = changes[field] ?? current[field];
		if (value !== undefined && value !== null) merged[field] = value;
	}
	const contents = mergeContents(current, changes.LocalizedContents ?? [], removeLocales, merged);
	if (contents) merged.LocalizedContents = contents;
	return validateDetails(merged);
}

type PartialContent = Partial<LocalizedContent> & { Locale: string };

/** Merged by locale; a new locale takes website and logo from the main profile when it gives none. */
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
		const inherited = { WebsiteUrl: main.WebsiteUrl, LogoUrl: main.LogoUrl };
		contents.set(change.Locale, { ...(contents.get(change.Locale) ?? inherited), ...change });
	}
	return [...contents.values()];
}
