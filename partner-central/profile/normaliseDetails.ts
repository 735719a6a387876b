import { isBlank, toLocaleCode, toText } from './cells';
import {
	commonLocaleChoices,
	industrySegmentChoices,
	primarySolutionTypeChoices,
	type Choice,
} from './choices';
import { foldKey, nearMissOfContent } from './columns';
import { localizedFieldNames } from './fields';
import { matchChoice, matchLabel } from './matchChoice';
import { labelOf, type Problem } from './problem';
import { nearMiss, readColumns, type RawDetails } from './readColumns';
import { MAX_JUDGED_ENTRIES } from './schema';

export interface NormaliseOptions {
	/** Trim, turn line breaks and tabs into single spaces, repair the case of locale and country codes. */
	cleanUpText: boolean;
}

export interface Normalised {
	/** Only what was given, under the model's member names; judged by the schema, not here. */
	details: Record<string, unknown>;
	/** What could not be read at all: unreadable JSON, a column given twice, a near miss of a column. */
	problems: Problem[];
	/** False when the input is no object at all. */
	readable: boolean;
	/** Whether any column is one of a profile, even if its cell is blank. */
	recognised: boolean;
}

/**
 * Turns what people and spreadsheets give (an object with any spelling of the known names, or its JSON)
 * into the shape of the model's `TaskDetails`. Nothing is invented: what cannot be understood is kept
 * as it is, for the schema to refuse with a clear text.
 */
export function normaliseDetails(input: unknown, options: NormaliseOptions): Normalised {
	const { raw, ...facts } = readColumns(input);
	const details: Record<string, unknown> = {};
	for (const field of localizedFieldNames) {
		set(details, field, toText(raw[field], options.cleanUpText));
	}
	set(details, 'PrimarySolutionType', choice(raw.PrimarySolutionType, primarySolutionTypeChoices));
	set(details, 'IndustrySegments', industrySegments(raw.IndustrySegments));
	set(details, 'TranslationSourceLocale', locale(raw.TranslationSourceLocale, options));
	set(details, 'LocalizedContents', localizedContents(raw, options, facts.problems));
	set(details, 'Headquarters', headquarters(raw, options));
	return { details, ...facts };
}

function set(details: Record<string, unknown>, field: string, value: unknown): void {
	if (!isBlank(value)) details[field] = value;
}

function choice(value: unknown, choices: readonly Choice[]): unknown {
	const given = toText(value, true);
	return typeof given === 'string' ? (matchChoice(choices, given) ?? given) : given;
}

/** A locale's code, from the code in any spelling or from the name of a common one. */
export function locale(value: unknown, { cleanUpText }: NormaliseOptions): unknown {
	const given = toText(value, cleanUpText);
	if (typeof given !== 'string') return given;
	return matchLabel(commonLocaleChoices, given) ?? (cleanUpText ? toLocaleCode(given) : given);
}

/** Dropdown selections arrive as a list, spreadsheet cells as one text; both as the other by expressions. */
function industrySegments(value: unknown): unknown {
	if (typeof value === 'object' && !Array.isArray(value)) return value;
	const entries = (Array.isArray(value) ? (value as unknown[]) : [value])
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(/[,;|\r\n]/) : [entry]))
		.filter((entry) => !isBlank(entry))
		.map((entry) => choice(entry, industrySegmentChoices));
	return entries.length === 0 && !Array.isArray(value) ? undefined : [...new Set(entries)];
}

function localizedContents(
	raw: RawDetails,
	options: NormaliseOptions,
	problems: Problem[],
): unknown {
	const given = parsedIfJson(raw.LocalizedContents);
	if (!isBlank(given) && !Array.isArray(given)) return given;
	// Refused for its length alone.
	if (Array.isArray(given) && given.length > MAX_JUDGED_ENTRIES) return given;
	const contents = ((given ?? []) as unknown[])
		.map((content, index) => localizedContent(content, index, options, problems))
		.filter((content) => content !== undefined);
	const byLocale = contentsByLocale(contents);
	for (const { field, locale: columnLocale, value } of raw.localizedColumns) {
		const content = contentOf(contents, byLocale, locale(columnLocale, options));
		const wanted = toText(value, options.cleanUpText);
		content[field] ??= wanted;
		if (content[field] !== wanted) {
			const label = labelOf(['LocalizedContents', 0, field], columnLocale);
			problems.push({ path: ['LocalizedContents'], text: `${label} is given twice, but differs` });
		}
	}
	return contents.length > 0 || Array.isArray(given) ? contents : undefined;
}

/** A JSON list may stand in a single spreadsheet cell. */
function parsedIfJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

/** One entry under the model's names; undefined when every cell of it is blank. */
function localizedContent(
	content: unknown,
	index: number,
	options: NormaliseOptions,
	problems: Problem[],
): unknown {
	if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
	const byKey = new Map(
		Object.entries(content)
			.filter(([, value]) => !isBlank(value))
			.map(([key, value]) => [foldKey(key), value as unknown]),
	);
	for (const name of Object.keys(content)) {
		const known = nearMissOfContent(name);
		if (known) problems.push(nearMiss(`${name} of localized content ${index + 1}`, known));
	}
	if (byKey.size === 0) return undefined;
	const result: Record<string, unknown> = {};
	for (const field of localizedFieldNames) {
		set(result, field, toText(byKey.get(foldKey(field)), options.cleanUpText));
	}
	set(result, 'Locale', locale(byKey.get('locale'), options));
	return result;
}

type Content = Record<string, unknown>;

/** The first entry of each locale. */
function contentsByLocale(contents: unknown[]): Map<unknown, Content> {
	const byLocale = new Map<unknown, Content>();
	for (const content of contents) {
		if (typeof content !== 'object' || content === null) continue;
		const { Locale } = content as Content;
		if (!byLocale.has(Locale)) byLocale.set(Locale, content as Content);
	}
	return byLocale;
}

/** Columns of one locale belong to one entry; they add to an entry of that locale in the list. */
function contentOf(
	contents: unknown[],
	byLocale: Map<unknown, Content>,
	contentLocale: unknown,
): Content {
	const existing = byLocale.get(contentLocale);
	if (existing) return existing;
	const added = { Locale: contentLocale };
	byLocale.set(contentLocale, added);
	contents.push(added);
	return added;
}

function headquarters(raw: RawDetails, { cleanUpText }: NormaliseOptions): unknown {
	const given = parsedIfJson(raw.Headquarters);
	if (given !== undefined && (typeof given !== 'object' || Array.isArray(given))) return given;
	const members = new Map(
		Object.entries((given ?? {}) as object)
			.filter(([, value]) => !isBlank(value))
			.map(([key, value]) => [foldKey(key), value as unknown]),
	);
	const result: Record<string, unknown> = {};
	for (const field of ['CountryCode', 'SubdivisionCode'] as const) {
		const value = toText(
			members.get(foldKey(field)) ?? raw.headquartersColumns[field],
			cleanUpText,
		);
		// Letters beyond ASCII stay as they are: the upper case of "ß" would be the country SS.
		const isCode = typeof value === 'string' && /^[a-z0-9]+$/i.test(value);
		set(result, field, isCode && cleanUpText ? value.toUpperCase() : value);
	}
	return Object.keys(result).length > 0 ? result : undefined;
}
