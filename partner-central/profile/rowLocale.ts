import { isBlank, onlyEntry } from '../text/cells';
import { allWords } from '../text/nameWords';
import { localizedFieldNames, profileFieldLabels } from './fields';
import { readLocale } from '../text/languages';
import { toLocale } from '../text/locale';
import { isLocale } from './isLocale';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';
import type { RawDetails, ReadColumns } from './readColumns';
import { couldBeMeant } from './refusedColumns';

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
export function placeRowLocale(columns: ReadColumns, cleanUpText: boolean): Placed {
	const { raw } = columns;
	const vague = columns.vague.map(({ column, field }) => ({
		path: [],
		text: `The column ${quote(column)} ${couldBeMeant(profileFieldLabels[field])}`,
	}));
	if (!raw.rowLocale) return { raw, problems: vague };
	const { column } = raw.rowLocale;
	const value = onlyEntry(raw.rowLocale.value);
	const locale = readCell(value, cleanUpText);
	if (typeof locale !== 'string') return { raw, problems: [...vague, noLocale(column, value)] };
	if (locale === toLocale(onlyEntry(raw.TranslationSourceLocale), cleanUpText))
		return { raw, problems: vague };
	const placed = { ...raw, localizedColumns: [...raw.localizedColumns] };
	for (const field of localizedFieldNames) {
		if (isBlank(raw[field])) continue;
		placed.localizedColumns.push({ field, locale, value: raw[field] });
		delete placed[field];
	}
	const problems = [...vague, ...withoutText(column, locale, columns)];
	return { raw: placed, rowLocale: locale, problems };
}

/** A translation whose texts stand in columns of other names, such as `Translated content`. */
function withoutText(column: string, locale: string, { raw, ...columns }: ReadColumns): Problem[] {
	if (columns.hasTextColumn || columns.ignored.length === 0 || !isBlank(raw.LocalizedContents)) {
		return [];
	}
	const found = columns.ignored.slice(0, MAX_NAMED).map(quote).join(', ');
	const text = `The column ${quote(column)} names the locale ${quote(locale)}, but no column gives a text for it, such as "Description". Found: ${found}`;
	return [{ path: [], text }];
}

/** How many columns are named in one text. */
const MAX_NAMED = 20;

/**
 * The problem of a row with texts and with a column for their locale in which nothing stands: in a table of
 * translations somebody forgot it, and the texts would become the main ones.
 * @param details what the row gives
 */
export function forgottenLocale(
	{ blankLocale, raw }: ReadColumns,
	details: Record<string, unknown>,
): Problem[] {
	const hasText = localizedFieldNames.some((field) => details[field] !== undefined);
	if (blankLocale === undefined || raw.rowLocale || !hasText) return [];
	const text = `The column ${quote(blankLocale)} is empty: write the locale of the row's texts, such as fr-FR. Those of the main profile have its source locale, such as en-US`;
	return [{ path: [], text }];
}

/** The locale of a cell, or undefined. */
function readCell(value: unknown, cleanUpText: boolean): string | undefined {
	const locale = toLocale(value, cleanUpText);
	if (isLocale(locale)) return locale;
	const reading = cleanUpText ? readText(locale) : undefined;
	return reading?.kind === 'locale' ? reading.locale : undefined;
}

function readText(text: unknown) {
	return typeof text === 'string' ? readLocale(allWords(text)) : undefined;
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
