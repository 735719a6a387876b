/** Characters that nobody sees: what becomes of them in texts, and in codes, IDs and addresses. */

/** Soft hyphen, zero-width space, word joiner, byte order mark and their like: one line of text loses nothing without them. */
const IDLE = /[\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF]/g;

/** Blanks, direction marks and joiners: they have a meaning between two letters, and none at the ends of a text. */
const IDLE_AT_ENDS = /[\s\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069]/;

/** All but the few Han characters whose composed form is one that AWS does not accept (beyond the BMP). */
const COMPOSABLE = /[^\uFA6C\uFACF\uFAD0\uFAD1\uFAD5-\uFAD7]+/g;

/** Everything that Unicode draws as nothing at all, and the empty braille cell. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Anything that can be seen. */
const VISIBLE = /[^\s\u0085\u2800\p{Default_Ignorable_Code_Point}]/u;

export function isVisible(text: string): boolean {
	return VISIBLE.test(text);
}

/** For what is compared or looked up letter by letter: codes, IDs, addresses. */
export function withoutInvisible(text: string): string {
	return text.replace(INVISIBLE, '');
}

/** One line in Unicode's composed form, without blanks around it and without characters that do nothing. */
export function cleanText(text: string): string {
	return toLine(text.replace(IDLE, '').replace(COMPOSABLE, (part) => part.normalize('NFC')));
}

/** One line without blanks around it, letters as they are: another form of one is another address. */
export function toLine(text: string): string {
	// A run of blanks is looked at once, so that a cell full of blanks takes no longer than any other.
	const line = text.replace(/[\s\u0085]+/g, (blanks) =>
		/[\t\n\v\f\r\u0085\u2028\u2029]/.test(blanks) ? ' ' : blanks,
	);
	let start = 0;
	let end = line.length;
	while (IDLE_AT_ENDS.test(line.charAt(start))) start += 1;
	while (IDLE_AT_ENDS.test(line.charAt(end - 1))) end -= 1;
	return line.slice(start, end);
}

const JOINERS = ['\u200C', '\u200D', '\uFE0F'];

/** `partner-1[U+200B]`: a refused value shows what is wrong with it. Joiners within other scripts are no fault. */
export function nameInvisible(text: string): string {
	return text.replace(
		/[\p{Default_Ignorable_Code_Point}\p{Co}\u2800\uFFFC]/gu,
		(character, index: number) => {
			const isJoiner = JOINERS.includes(character);
			return isJoiner && text.charCodeAt(index - 1) > 0x7f ? character : `[${codeOf(character)}]`;
		},
	);
}

/** How Unicode names a character: `U+00AD`. */
export function codeOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
