import { keyOf, splitName, type Word } from '../text/nameWords';
import { findTarget } from './nameIndex';
import { remembered } from './remembered';

/**
 * Notes in brackets behind a name. Only one about a limit, a format or a duty leaves no doubt that the column
 * holds the value itself: `Description (max 600 characters)`, but not `Description (proposed)`.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A note with one of these is about a limit, a format or a duty. */
const TELLING = setOf(
	'required mandatory obligatory optional must https http png jpg jpeg format html emoji emojis plain ' +
		'line lines choose select pick separated delimited comma commas semicolon semicolons values options list',
);
/** Words that may stand beside them, and that say nothing alone: `Description (characters)` is a count. */
const BESIDE = setOf(
	'max maximum min minimum limit limited up to at most least no not more than less between and or of the a an ' +
		'character characters char chars letter letters digit digits word words byte bytes px pixels kb mb x ' +
		'be have start starts begin begins with without only single by from text value option entries segments ' +
		'several multiple allowed including incl excluding excl spaces blanks if available applicable any all per each this ' +
		'please field in sentence sentences',
);
/** With a number: `max 80`, `at most three`. */
const NUMBER = /^(?:[0-9]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)$/;
/** Begins an example, whatever comes then. */
const EXAMPLE = /(?:^| )(?:e g|eg|such as|for example|like) /;

/** Further words that are about the format of a field, by the end of its label. */
const FORMATS: ReadonlyArray<{ labels: RegExp; words: ReadonlySet<string> }> = [
	{ labels: /URL$/, words: setOf('url link address web image') },
	{ labels: /(?:Code|Headquarters|Locales?)$/, words: setOf('iso alpha code codes') },
];

/**
 * Whether all notes behind a name are harmless.
 * @param label of what the name stands for
 * @param groups the words of each note that names no locale
 */
export function areHarmlessNotes(label: string, groups: ReadonlyArray<readonly Word[]>): boolean {
	const own = FORMATS.find(({ labels }) => labels.test(label))?.words;
	for (const group of groups) {
		const text = group.map((word) => word.text.toLowerCase()).join(' ');
		const example = EXAMPLE.exec(text);
		const before = text.slice(0, example?.index);
		if (before !== '' && !isHarmless(before, own)) return false;
		// "(such as Retail, Education)": an example goes on behind a comma.
		if (example) return true;
	}
	return true;
}

function isHarmless(note: string, own?: ReadonlySet<string>): boolean {
	// Not a year, nor "one" of two columns.
	if (NUMBER.test(note)) return /^[0-9]{2,3}$/.test(note);
	const words = note.split(' ');
	const isTelling = (text: string) =>
		NUMBER.test(text) || TELLING.has(text) || own?.has(text) === true;
	return words.some(isTelling) && words.every((text) => isTelling(text) || BESIDE.has(text));
}

export const keysWithoutNotes = remembered(findKeysWithoutNotes);

/** What is left of a name without its last notes, folded; nothing when they are part of it: `Logo (URL)`. */
export function findKeysWithoutNotes(name: string): string[] {
	const { outside, groups } = splitName(name);
	if (groups.length === 0 || findTarget([...outside, ...groups.flat()])) return [];
	return groups.map((_group, index) => keyOf([...outside, ...groups.slice(0, index).flat()]));
}
