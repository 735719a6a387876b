import { isBlank, parsedIfJson, toText } from './cells';
import { foldKey } from './columnWords';
import { localizedFieldNames } from './fields';
import { toLocale } from './locale';
import { membersByKey, setMember } from './members';
import { labelOf, type Problem } from './problem';
import type { RawDetails } from './readColumns';
import { MAX_JUDGED_ENTRIES } from './listRules';

type Content = Record<string, unknown>;

interface NormalisedContents {
	/** The list in the model's shape, what stands in its place, or undefined when nothing is given. */
	contents: unknown;
	problems: Problem[];
}

/** The translations of a row: its list (or the JSON of one), and what its columns add for a locale. */
export function normaliseContents(raw: RawDetails, cleanUpText: boolean): NormalisedContents {
	const given = parsedIfJson(raw.LocalizedContents);
	const list = Array.isArray(given) ? (given as unknown[]) : undefined;
	// A long list is refused for its length alone.
	if (list ? list.length > MAX_JUDGED_ENTRIES : !isBlank(given)) {
		return { contents: given, problems: [] };
	}
	const entries = list ?? [];
	const contents = entries
		.map((entry) => normaliseContent(entry, cleanUpText))
		.filter((content) => content !== undefined);
	const problems = addColumns(contents, raw.localizedColumns, cleanUpText);
	return { contents: list || contents.length > 0 ? contents : undefined, problems };
}

/** One entry under the model's names; undefined when every cell of it is blank. */
function normaliseContent(entry: unknown, cleanUpText: boolean): unknown {
	if (!isObject(entry)) return entry;
	const members = membersByKey(entry);
	if (members.size === 0) return undefined;
	const content: Content = {};
	for (const field of localizedFieldNames) {
		setMember(content, field, toText(members.get(foldKey(field)), cleanUpText));
	}
	setMember(content, 'Locale', toLocale(members.get('locale'), cleanUpText));
	return content;
}

/** Columns of one locale belong to one entry; they add to the first entry of that locale in the list. */
function addColumns(
	contents: unknown[],
	columns: RawDetails['localizedColumns'],
	cleanUpText: boolean,
): Problem[] {
	const problems: Problem[] = [];
	const byLocale = new Map<unknown, Content>();
	for (const content of contents) {
		if (isObject(content) && !byLocale.has(content.Locale)) byLocale.set(content.Locale, content);
	}
	for (const { field, locale: Locale, value } of columns) {
		let content = byLocale.get(Locale);
		if (!content) {
			content = { Locale };
			byLocale.set(Locale, content);
			contents.push(content);
		}
		const wanted = toText(value, cleanUpText);
		content[field] ??= wanted;
		if (content[field] !== wanted) {
			const label = labelOf(['LocalizedContents', 0, field], Locale);
			problems.push({ path: ['LocalizedContents'], text: `${label} is given twice, but differs` });
		}
	}
	return problems;
}

function isObject(value: unknown): value is Content {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
