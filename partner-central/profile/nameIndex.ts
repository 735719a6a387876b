import { distance } from 'fastest-levenshtein';

import { namedTargets, otherNames, vagueNames, type NamedTarget } from './columnNames';
import { foldKey, keyOf, type Word } from '../text/nameWords';
import {
	localizedFieldNames,
	profileFieldNames,
	type LocalizedField,
	type ProfileField,
} from './fields';

/** The table of names, to be asked by the folded words of a name. */

const targets = new Map<string, NamedTarget>();
/** As the table spells them. */
const spellings = new Map<string, string>();
for (const named of namedTargets) {
	for (const name of [named.label, ...named.synonyms]) {
		targets.set(foldKey(name), named);
		spellings.set(foldKey(name), name);
	}
}

/** Names that are probably meant by a longer one, and that bear two slips of the pen. */
const mainNames = new Map<string, string>(
	namedTargets
		.filter(({ target }) => target.kind !== 'locale')
		.map(({ label }) => [foldKey(label), label]),
);
/** What a longer name must not contain: "Language of the texts" would make the row a translation. */
const containable = new Map([...mainNames, ['locale', 'Locale'], ['language', 'Language']]);
const longestMainName = Math.max(...[...mainNames.keys()].map(({ length }) => length));

const others = new Set(otherNames.map(foldKey));
const vague = new Map(
	localizedFieldNames.flatMap((field) =>
		vagueNames[field].map((name) => [foldKey(name), field] as const),
	),
);

export function findTarget(words: readonly Word[]): NamedTarget | undefined {
	return targets.get(keyOf(words));
}

/** Whether a name belongs to the row, but not to the profile. */
export function isOtherName(words: readonly Word[]): boolean {
	return others.has(keyOf(words));
}

/** The field that a vague name or a beginning of four letters or more could stand for: `Title`, `Desc`. */
export function findVagueField(words: readonly Word[]): ProfileField | undefined {
	const key = keyOf(words);
	const field: LocalizedField | undefined = vague.get(key);
	if (field || key.length < 4) return field;
	return profileFieldNames.find((name) => name.toLowerCase().startsWith(key));
}

/** The main name that stands as whole words in longer ones. */
export function findContained(words: readonly Word[]): string | undefined {
	for (const start of words.keys()) {
		let key = '';
		for (const { text } of words.slice(start)) {
			key += text.toLowerCase();
			if (key.length > longestMainName) break;
			const name = containable.get(key);
			if (name !== undefined) return name;
		}
	}
	return undefined;
}

const MAX_EDITS = 2;

/** A name that may be written with slips of the pen. */
interface Candidate {
	key: string;
	name: string;
	maxEdits: number;
}

/** By the length of their keys: an unknown name is compared with those of about its own only. */
const candidates = new Map<number, Candidate[]>();
for (const [key, name] of spellings) {
	// In a short synonym two slips make another word.
	const maxEdits = mainNames.has(key) || key.length >= 10 ? MAX_EDITS : 1;
	if (!mainNames.has(key) && key.length < 6) continue;
	// "Country/Region" is another name, not a misspelt "HQ Country/Region".
	if (key.startsWith('hq')) continue;
	candidates.set(key.length, [...(candidates.get(key.length) ?? []), { key, name, maxEdits }]);
}

/** The name that was probably meant. */
export function findNearest(words: readonly Word[]): string | undefined {
	const key = keyOf(words);
	if (key.length < 5) return undefined;
	let nearest: { name: string; edits: number } | undefined;
	for (let length = key.length - MAX_EDITS; length <= key.length + MAX_EDITS; length++) {
		for (const candidate of candidates.get(length) ?? []) {
			const edits = distance(candidate.key, key);
			if (edits <= candidate.maxEdits && edits < (nearest?.edits ?? Infinity)) {
				nearest = { name: candidate.name, edits };
			}
		}
	}
	return nearest?.name;
}
