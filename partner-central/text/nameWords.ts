/** How the name of a column is taken apart, in one pass over its characters. */

export interface Word {
	text: string;
	/** The character before it, if it is one of those that join the parts of a locale. */
	joint: '-' | '_' | undefined;
}

export interface ColumnWords {
	/** Outside of brackets. */
	outside: Word[];
	/** In brackets, nested ones included; a comma or semicolon in them begins another group. */
	groups: Word[][];
}

/** No name that means anything is longer. */
export const MAX_NAME_CHARACTERS = 200;

const OPENING = '([{<【「『〈《〔⟨«‹';
const CLOSING = ')]}>】」』〉》〕⟩»›';

/** Format characters and variation selectors: nobody sees them. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;

/** The byte order mark of UTF-8 at the beginning of a file that was read as Windows-1252. */
const MISREAD_MARK = /^\u00ef\u00bb\u00bf/;

/** A flag is made of two letters, those of its country. */
const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;

function lettersOf(flag: string): string {
	const letters = [...flag].map((letter) =>
		String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 'A'.charCodeAt(0)),
	);
	return ` ${letters.join('')} `;
}

/**
 * The words of a name of at most {@link MAX_NAME_CHARACTERS}. Full-width forms are the same as others,
 * invisible characters do not count; a capital after a small letter, a number and another script begin a word.
 */
export function splitName(name: string): ColumnWords {
	const text = name
		.slice(0, MAX_NAME_CHARACTERS)
		.replace(MISREAD_MARK, '')
		.normalize('NFKC')
		// Some characters stand for a dozen others.
		.slice(0, 2 * MAX_NAME_CHARACTERS)
		.replace(INVISIBLE, '')
		.replace(FLAG, lettersOf);
	const outside: Word[] = [];
	const groups: Word[][] = [];
	let depth = 0;
	let group: Word[] = [];
	let word: Word | undefined;
	let before = '';
	let kindBefore: CharacterKind;
	for (const character of text) {
		const kind = kindOf(character, kindBefore);
		if (kind === undefined) {
			word = undefined;
			if (OPENING.includes(character)) {
				if (depth++ === 0) groups.push((group = []));
			} else if (CLOSING.includes(character)) {
				depth = Math.max(0, depth - 1);
			} else if (depth > 0 && (character === ',' || character === ';')) {
				groups.push((group = []));
			}
		} else {
			if (!word || beginsWord(kindBefore, kind)) {
				word = { text: '', joint: before === '-' || before === '_' ? before : undefined };
				(depth > 0 ? group : outside).push(word);
			}
			word.text += character;
		}
		before = character;
		kindBefore = kind;
	}
	const filled = groups.filter((words) => words.length > 0);
	// `[Description]`, `{{ Description }}`: brackets around everything say nothing.
	return outside.length > 0 ? { outside, groups: filled } : { outside: filled.flat(), groups: [] };
}

/** Those in brackets, too. */
export function allWords(name: string): Word[] {
	const { outside, groups } = splitName(name);
	return [...outside, ...groups.flat()];
}

type CharacterKind = 'upper' | 'lower' | 'foreign' | 'digit' | undefined;

/** @param before the kind of the character before, to which a mark belongs */
function kindOf(character: string, before: CharacterKind): CharacterKind {
	if (/\p{M}/u.test(character)) return before;
	if (/\p{N}/u.test(character)) return 'digit';
	if (!/\p{L}/u.test(character)) return undefined;
	if (!/\p{Script=Latin}/u.test(character)) return 'foreign';
	return /\p{Lu}/u.test(character) ? 'upper' : 'lower';
}

/** `displayName`, `Description2` and `Description日本語` are two words each; `URL` and `Name` are one. */
function beginsWord(before: CharacterKind, kind: CharacterKind): boolean {
	return before !== kind && !(before === 'upper' && kind === 'lower');
}

/** The same for all spellings of a name. */
export function keyOf(words: readonly Word[]): string {
	return words.map(({ text }) => text.toLowerCase()).join('');
}

/** The same for all spellings of a name: letters and digits alone count. */
export function foldKey(name: string): string {
	return name
		.slice(0, MAX_NAME_CHARACTERS)
		.replace(MISREAD_MARK, '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]|[\ufe00-\ufe0f]/gu, '');
}
