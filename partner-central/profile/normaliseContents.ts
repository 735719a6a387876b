import { isBlank, parsedIfJson } from '../text/cells';
import { foldKey } from '../text/nameWords';
import { isObject } from '../text/isObject';
import { MAX_JUDGED_ENTRIES } from '../model/walk';
import { membersByKey, setMember } from '../text/members';
import { labelOf } from './labels';
import type { Problem } from '../text/problem';
import type { CellReader } from './readCells';
import type { RawDetails } from './readColumns';
import { readText, readTexts } from './readTexts';

type Content = Record<string, unknown>;

interface NormalisedContents {
	/** The list in the model's shape, what stands in its place, or undefined when nothing is given. */
	contents: unknown;
	problems: Problem[];
}

/** The translations of a row: its list (or the JSON of one), and what its columns add for a locale. */
export function normaliseContents(raw: RawDetails, cells: CellReader): NormalisedContents {
	const given = parsedIfJson(raw.LocalizedContents);
	const list = Array.isArray(given) ? (given as unknown[]) : undefined;
	// A long list is refused for its length alone.
	if (list ? list.length > MAX_JUDGED_ENTRIES : !isBlank(given)) {
		return { contents: given, problems: [] };
	}
	const contents: unknown[] = [];
	for (const entry of list ?? []) addEntry(contents, entry, cells);
	const problems = addColumns(contents, raw.localizedColumns, cells);
	return { contents: contents.length > 0 ? contents : undefined, problems };
}

/** Adds one entry under the model's names, unless every cell of it is blank. */
function addEntry(contents: unknown[], entry: unknown, cells: CellReader): void {
	if (!isObject(entry)) {
		contents.push(entry);
		return;
	}
	const members = membersByKey(entry);
	if (members.size === 0) return;
	const path = ['LocalizedContents', contents.length];
	const locale = cells.locale(members.get(foldKey('Locale')), { path: [...path, 'Locale'] });
	const content = readTexts((field) => members.get(foldKey(field)), cells, { path, locale });
	setMember(content, 'Locale', locale);
	contents.push(content);
}

/** Columns of one locale belong to one entry; they add to the first entry of that locale in the list. */
function addColumns(
	contents: unknown[],
	columns: RawDetails['localizedColumns'],
	cells: CellReader,
): Problem[] {
	const problems: Problem[] = [];
	const byLocale = new Map<unknown, { content: Content; index: number }>();
	for (const [index, content] of contents.entries()) {
		if (isObject(content) && !byLocale.has(content.Locale)) {
			byLocale.set(content.Locale, { content, index });
		}
	}
	for (const { field, locale: Locale, value } of columns) {
		let entry = byLocale.get(Locale);
		if (!entry) {
			entry = { content: { Locale }, index: contents.length };
			byLocale.set(Locale, entry);
			contents.push(entry.content);
		}
		const { content, index } = entry;
		const place = { path: ['LocalizedContents', index, field], locale: Locale };
		const wanted = readText(field, value, place, cells);
		content[field] ??= wanted;
		if (!Object.is(content[field], wanted)) {
			const label = labelOf(['LocalizedContents', 0, field], Locale);
			problems.push({ path: ['LocalizedContents'], text: `${label} is given twice, but differs` });
		}
	}
	return problems;
}
