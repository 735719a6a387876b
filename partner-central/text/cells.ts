import { cleanText, isVisible } from './invisible';

/** How single values that people type or that spreadsheets deliver become the text that is sent. */

/** What programs write where there is nothing. */
const NOTHING = /^\s*(?:null|undefined)\s*$/i;

/** Empty and blank cells count as not given, and so do empty lists and the texts `null` and `undefined`. */
export function isBlank(value: unknown): boolean {
	const entry = onlyEntry(value);
	if (typeof entry === 'string') return !isVisible(entry) || NOTHING.test(entry);
	return entry === undefined || entry === null;
}

/** A list of one counts as its entry, an empty one as nothing. */
export function onlyEntry(value: unknown): unknown {
	let entry = value;
	while (Array.isArray(entry) && entry.length <= 1) entry = (entry as unknown[])[0];
	return entry;
}

/** A number becomes its text; what is neither text nor number stays for others to judge. */
export function toText(value: unknown, cleanUpText: boolean): unknown {
	if (Number.isFinite(value)) return String(value);
	if (typeof value === 'string' && cleanUpText) return cleanText(value);
	return value;
}

/** What separates several entries in one cell for sure, and what may also stand within one; as in full width. */
const SEPARATORS = /[;|\r\n；｜]/;
const COMMAS = /[,，、]/;

/** Several entries in a list or in one cell, each with the parts that commas make of it. */
export function toParts(value: unknown): unknown[][] {
	return (Array.isArray(value) ? (value as unknown[]) : [value])
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(SEPARATORS) : [entry]))
		.map((entry) =>
			(typeof entry === 'string' ? entry.split(COMMAS) : [entry]).filter((part) => !isBlank(part)),
		);
}

/** Several entries in a list or in one cell: separated by commas, semicolons, bars or line breaks. */
export function toEntries(value: unknown): unknown[] {
	return toParts(value).flat();
}

/** A list or an object may stand in a single cell as JSON; everything else stays as it is. */
export function parsedIfJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

/** How the JSON of a list or an object begins, and a text for people does not. */
const STRUCTURE = /^\s*(?:\[\s*(?:["[{\]]|null\b)|\{\s*["}])/;

/** A list or an object that some step before has turned into its JSON, as n8n does for fields of type text. */
export function parsedIfStructure(value: unknown): unknown {
	return typeof value === 'string' && STRUCTURE.test(value) ? parsedIfJson(value) : value;
}
