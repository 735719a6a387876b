import { isBlank, onlyEntry } from './cells';
import { splitName } from './columnWords';
import { localizedFieldNames, profileFieldLabels } from './fields';
import { readLocale } from './languages';
import { LOCALE, toLocale } from './locale';
import { quote, type Problem } from './problem';
import type { RawDetails, ReadColumns } from './readColumns';

interface Placed {
	raw: RawDetails;
	/** The locale that the texts of the row are for, if they are not those of the main profile for sure. */
	rowLocale?: string;
	problems: Problem[];
}

/**
 * A column Locale makes the row a translation: its texts become those of that locale, unless the row says
 * that this is the source locale. Whether it is the one of the profile as it is, `applyChanges` decides.
 */
export function placeRowLocale({ raw, vague }: ReadColumns, cleanUpText: boolean): Placed {
	if (!raw.rowLocale) return { raw, problems: [] };
	const { column } = raw.rowLocale;
	const value = onlyEntry(raw.rowLocale.value);
	const locale = readCell(value, cleanUpText);
	if (typeof locale !== 'string') return { raw, problems: [noLocale(column, value)] };
	if (locale === toLocale(onlyEntry(raw.TranslationSourceLocale), cleanUpText))
		return { raw, problems: [] };
	const placed = { ...raw, localizedColumns: [...raw.localizedColumns] };
	for (const field of localizedFieldNames) {
		if (isBlank(raw[field])) continue;
		placed.localizedColumns.push({ field, locale, value: raw[field] });
		delete placed[field];
	}
	const problems = vague.map(({ column: name, field }) => ({
		path: [],
		text: `The column ${quote(name)} is not known, but could be meant for ${quote(profileFieldLabels[field])} of this translation: rename or remove it`,
	}));
	return { raw: placed, rowLocale: locale, problems };
}

/** The locale of a cell, or undefined. */
function readCell(value: unknown, cleanUpText: boolean): string | undefined {
	const locale = toLocale(value, cleanUpText);
	if (typeof locale === 'string' && LOCALE.test(locale)) return locale;
	const reading = cleanUpText ? readText(locale) : undefined;
	return reading?.kind === 'locale' ? reading.locale : undefined;
}

function readText(text: unknown) {
	if (typeof text !== 'string') return undefined;
	const { outside, groups } = splitName(text);
	return readLocale([...outside, ...groups.flat()]);
}

function noLocale(column: string, value: unknown): Problem {
	const reading = readText(value);
	const meant =
		reading?.kind === 'language' && reading.locales.length > 0
			? `: write ${reading.locales.join(' or ')}`
			: '';
	const text = `The column ${quote(column)} must name a locale such as fr-FR, but has ${quote(value)}${meant}`;
	return { path: [], text };
}
