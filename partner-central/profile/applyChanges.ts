import type { KnownProfile } from './compareDetails';
import { localizedFieldNames, profileFieldLabels, profileFieldNames } from './fields';
import type { ProfileUpdate } from './prepareChanges';
import { quote, type Problem } from './problem';
import type { LocalizedContent, ProfileChanges } from './schema';
import { validateDetails, type Validated } from './validateDetails';

type PartialContent = Partial<LocalizedContent> & { Locale: string };

/**
 * The whole profile that results from changing some of its fields; everything else stays, headquarters
 * and translations included. Judged like any other request, because the profile as it is may lack fields.
 */
export function applyChanges(current: KnownProfile, update: ProfileUpdate): Validated {
	const { changes, problems } = placeSourceTexts(current, update);
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

/** The texts of a row whose column Locale names the source locale are those of the main profile. */
function placeSourceTexts(
	current: KnownProfile,
	{ changes, rowLocales = [] }: ProfileUpdate,
): { changes: ProfileChanges; problems: Problem[] } {
	const source = changes.TranslationSourceLocale ?? current.TranslationSourceLocale;
	const contents = (changes.LocalizedContents ?? []) as PartialContent[];
	const own = contents.find(({ Locale }) => Locale === source && rowLocales.includes(Locale));
	if (!own) return { changes, problems: [] };
	const placed = { ...changes };
	delete placed.LocalizedContents;
	const others = contents.filter((content) => content !== own);
	const problems: Problem[] = [];
	for (const field of localizedFieldNames) {
		const text = own[field];
		if (text === undefined) continue;
		if (placed[field] !== undefined && placed[field] !== text) {
			const label = profileFieldLabels[field];
			problems.push({
				path: [field],
				text: `${label} is given for the main profile and for its source locale ${quote(source)}, but differs`,
			});
		}
		placed[field] = text;
	}
	return {
		changes: others.length > 0 ? { ...placed, LocalizedContents: others } : placed,
		problems,
	};
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
