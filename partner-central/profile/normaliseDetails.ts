import { parsedIfJson, toEntries, toText } from './cells';
import { industrySegmentChoices, primarySolutionTypeChoices, type Choice } from './choices';
import { foldKey } from './columnWords';
import { localizedFieldNames } from './fields';
import { toLocale } from './locale';
import { matchChoice } from './matchChoice';
import { membersByKey, setMember } from './members';
import { normaliseContents } from './normaliseContents';
import type { Problem } from './problem';
import { readColumns, type RawDetails, type ReadColumns, type ReadOptions } from './readColumns';
import type { Row } from './row';
import { placeRowLocale } from './rowLocale';

export interface NormaliseOptions extends ReadOptions {
	/** Trim, turn line breaks and tabs into single spaces, repair the case of locale and country codes. */
	cleanUpText: boolean;
}

export interface Normalised {
	/** Only what was given, under the model's member names; judged by the schema, not here. */
	details: Record<string, unknown>;
	/** What could not be read at all: a column given twice, a near miss of a column. */
	problems: Problem[];
	/** The row's columns as they were read. */
	columns: ReadColumns;
	/** The locale that the texts of the row are for, if it has a column for it. */
	rowLocale?: string;
}

/**
 * Turns what people and spreadsheets give, under any spelling of the known names, into the shape of the
 * model's `TaskDetails`. Nothing is invented: what cannot be understood is kept as it is, for the schema
 * to refuse with a clear text.
 */
export function normaliseDetails(row: Row, options: NormaliseOptions): Normalised {
	const { cleanUpText } = options;
	const columns = readColumns(row, options);
	const { raw, rowLocale, problems } = placeRowLocale(columns, cleanUpText);
	const { contents, problems: problemsOfContents } = normaliseContents(raw, cleanUpText);
	const details: Record<string, unknown> = {};
	for (const field of localizedFieldNames) {
		setMember(details, field, toText(raw[field], cleanUpText));
	}
	const solutionType = toChoice(raw.PrimarySolutionType, primarySolutionTypeChoices);
	setMember(details, 'PrimarySolutionType', solutionType);
	setMember(details, 'IndustrySegments', industrySegments(raw.IndustrySegments));
	setMember(details, 'TranslationSourceLocale', toLocale(raw.TranslationSourceLocale, cleanUpText));
	setMember(details, 'LocalizedContents', contents);
	setMember(details, 'Headquarters', headquarters(raw, cleanUpText));
	const all = [...columns.problems, ...problems, ...problemsOfContents];
	return { details, problems: all, columns, rowLocale };
}

function toChoice(value: unknown, choices: readonly Choice[]): unknown {
	const given = toText(value, true);
	return typeof given === 'string' ? (matchChoice(choices, given) ?? given) : given;
}

/** Dropdown selections arrive as a list, spreadsheet cells as one text; both as the other by expressions. */
function industrySegments(value: unknown): unknown {
	if (typeof value === 'object' && !Array.isArray(value)) return value;
	const entries = toEntries(value).map((entry) => toChoice(entry, industrySegmentChoices));
	return entries.length === 0 && !Array.isArray(value) ? undefined : [...new Set(entries)];
}

function headquarters(raw: RawDetails, cleanUpText: boolean): unknown {
	const given = parsedIfJson(raw.Headquarters);
	if (given !== undefined && (typeof given !== 'object' || Array.isArray(given))) return given;
	const members = membersByKey(given ?? {});
	const result: Record<string, unknown> = {};
	for (const field of ['CountryCode', 'SubdivisionCode'] as const) {
		const value = toText(
			members.get(foldKey(field)) ?? raw.headquartersColumns[field],
			cleanUpText,
		);
		// Letters beyond ASCII stay as they are: the upper case of "ß" would be the country SS.
		const isCode = typeof value === 'string' && /^[a-z0-9]+$/i.test(value);
		setMember(result, field, isCode && cleanUpText ? value.toUpperCase() : value);
	}
	return Object.keys(result).length > 0 ? result : undefined;
}
