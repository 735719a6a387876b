import { nameInvisible } from './invisible';

const MAX_QUOTED_CHARACTERS = 60;

/** A value as it may stand in an error text: shortened, one line, in quotes; what nobody sees is named. */
export function quote(value: unknown): string {
	return `"${shorten(nameInvisible(describe(value)), MAX_QUOTED_CHARACTERS)}"`;
}

/** A text of somebody else's as it may stand in an error text: one line of so many characters at most. */
export function shorten(text: string, maxCharacters: number): string {
	// The joiners of other scripts stand within words.
	const line = text.replace(/(?:\s|(?![\u200c\u200d])\p{C})+/gu, ' ').trim();
	// A character has at most two code units.
	const characters = Array.from(line.slice(0, 2 * maxCharacters + 2));
	return characters.length > maxCharacters
		? `${characters.slice(0, maxCharacters - 1).join('')}…`
		: line;
}

function describe(value: unknown): string {
	// JSON knows neither NaN nor a bigint.
	if (typeof value !== 'object') {
		return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
	}
	try {
		return JSON.stringify(value);
	} catch {
		return kindOf(value);
	}
}

/** What kind of value stands where another kind is wanted: "a list", "an object", "a number". */
export function kindOf(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
