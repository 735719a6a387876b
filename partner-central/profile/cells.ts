/** How single values that people type or that spreadsheets deliver become the text that is sent. */

/** Empty and blank cells count as not given. */
export function isBlank(value: unknown): boolean {
	return (
		value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
	);
}

/** Trims, and turns each run of line breaks and tabs into a single space. */
export function cleanText(text: string): string {
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

/** Longer texts are no locale with a few blanks in it, and not worth the search. */
const MAX_LOCALE_CHARACTERS = 20;

/** `en_us`, `EN-us` and `en us`, trimmed, become `en-US`; anything else stays for the schema to judge. */
export function toLocaleCode(text: string): string {
	if (text.length > MAX_LOCALE_CHARACTERS) return text;
	return text.replace(
		/^([a-z]{2})\s*[-_ ]\s*([a-z]{2})$/i,
		(_text, language: string, country: string) =>
			`${language.toLowerCase()}-${country.toUpperCase()}`,
	);
}
