import { localizedFieldNames, profileFieldLabels } from './fields';
import { isObject } from '../text/isObject';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';

/**
 * Texts that are given for the source locale, in a row or in a list of translations, are those of the main
 * profile: AWS has them there.
 * @param details a profile or changes of one, judged or not
 * @param source the locale of the main texts
 * @param isTranslation whether the profile has a translation for that locale which is meant
 */
export function placeSourceTexts<Details extends Record<string, unknown>>(
	details: Details,
	source: unknown,
	isTranslation = false,
): { details: Details; problems: Problem[] } {
	const { LocalizedContents, ...rest } = details;
	const contents: unknown[] = Array.isArray(LocalizedContents) ? LocalizedContents : [];
	const isOwn = (content: unknown) =>
		source !== undefined && isObject(content) && content.Locale === source;
	const [own, another] = contents.filter(isOwn) as Array<Record<string, unknown>>;
	// Two entries for one locale are refused by others.
	if (!own || another || isTranslation) return { details, problems: [] };
	const placed: Record<string, unknown> = rest;
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
	if (contents.length > 1) placed.LocalizedContents = contents.filter((content) => !isOwn(content));
	return { details: placed as Details, problems };
}
