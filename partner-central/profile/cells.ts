/** How single values that people type or that spreadsheets deliver become the text that is sent. */

/** Empty and blank cells count as not given. */
export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Trims, and turns each run of line breaks and tabs into a single space. */
function cleanText(text: string): string {
	// A run of blanks is looked at once, so that a cell full of blanks takes no longer than any other.
	return text
		.replace(/[\s\u0085]+/g, (blanks) =>
			/[\t\n\v\f\r\u0085\u2028\u2029]/.test(blanks) ? ' ' : blanks,
		)
		.trim();
}

/** A number becomes its text; everything else stays for the schema to judge. */
export function toText(value: unknown, cleanUpText: boolean): unknown {
	if (Number.isFinite(value)) return String(value);
	if (typeof value === 'string' && cleanUpText) return cleanText(value);
	return value;
}

/** Several entries in a list or in one cell: separated by commas, semicolons, bars or line breaks. */
export function toEntries(value: unknown): unknown[] {
	return (Array.isArray(value) ? (value as unknown[]) : [value])
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(/[,;|\r\n]/) : [entry]))
		.filter((entry) => !isBlank(entry));
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
