import { distance } from 'fastest-levenshtein';

import {
	doubtfulNoteWords,
	namedTargets,
	otherNames,
	vagueNames,
	type ColumnTarget,
	type NamedTarget,
} from './columnNames';
import {
	foldKey,
	keyOf,
	MAX_NAME_CHARACTERS,
	splitName,
	type ColumnWords,
	type Word,
} from './columnWords';
import {
	localizedFieldNames,
	profileFieldLabels,
	profileFieldNames,
	type LocalizedField,
	type ProfileField,
} from './fields';
import { findLocale, readLocale, type LocaleReading } from './languages';

/** What the name of a spreadsheet column or of a JSON key stands for. */
export type Column =
	| ColumnTarget
	| { kind: 'localized'; field: LocalizedField; locale: string }
	/** Cannot be taken as it is; the text completes a sentence that begins with the name. */
	| { kind: 'refused'; text: string }
	/** Might be meant for a field, if no other column gives it. */
	| { kind: 'vague'; field: LocalizedField }
	/** Belongs to the row, but not to the profile. */
	| { kind: 'other' }
	| { kind: 'unknown' };

const targetByKey = new Map<string, NamedTarget>();
/** The spelling of the table. */
const nameByKey = new Map<string, string>();
for (const named of namedTargets) {
	for (const name of [named.label, ...named.synonyms]) {
		targetByKey.set(foldKey(name), named);
		nameByKey.set(foldKey(name), name);
	}
}

/** In which a longer name would probably be meant, and which bear two slips of the pen. */
const mainKeys = new Map<string, NamedTarget>(
	namedTargets
		.filter(({ target }) => target.kind !== 'locale')
		.flatMap((named) => {
			const names = named.label === 'Headquarters' ? [named.label, 'Headquarter'] : [named.label];
			return names.map((name) => [foldKey(name), named] as const);
		}),
);
const longestMainKey = Math.max(...[...mainKeys.keys()].map(({ length }) => length));

const otherKeys = new Set(otherNames.map(foldKey));
const vagueByKey = new Map<string, LocalizedField>();
for (const field of localizedFieldNames) {
	for (const name of vagueNames[field]) vagueByKey.set(foldKey(name), field);
}

/** More words make no name; each of them is looked at as a possible end of one. */
const MAX_WORDS = 30;

/** The rows of a sheet all have the same columns, so what was found once is kept. */
const recognised = new Map<string, Column>();
const MAX_KEPT = 2_000;

/** Takes a time that grows with the length of the name; a name that is too long for any is unknown. */
export function recogniseColumn(name: string): Column {
	if (name.length > MAX_NAME_CHARACTERS) return { kind: 'unknown' };
	let column = recognised.get(name);
	if (!column) {
		column = recognise(name);
		if (recognised.size >= MAX_KEPT) recognised.clear();
		recognised.set(name, column);
	}
	return column;
}

function recognise(name: string): Column {
	const words = splitName(name);
	const { outside, groups } = words;
	const count = outside.length + groups.length;
	if (outside.length === 0 || count > MAX_WORDS) return { kind: 'unknown' };
	if (otherKeys.has(keyOf(outside))) return { kind: 'other' };
	return (
		recogniseKnown(words) ??
		recogniseListed(words) ??
		recogniseNumbered(words) ??
		recogniseUnclear(words) ?? { kind: 'unknown' }
	);
}

/** A known name, alone or with a locale before or behind it. */
function recogniseKnown({ outside, groups }: ColumnWords): Column | undefined {
	const whole = targetByKey.get(keyOf(outside));
	if (whole) return withNotes(whole, groups);
	for (const { name, rest } of splits(outside)) {
		const named = targetByKey.get(keyOf(name));
		if (!named || isNumbering(rest)) continue;
		const [first = [], ...others] = groups;
		// `Description French (France)`, `French (France) Description`
		const spread = readLocale([...rest, ...first]);
		if (spread) return withLocales(named, [spread], others);
		const reading = readLocale(rest);
		if (reading) return withLocales(named, [reading], groups);
	}
	return undefined;
}

/** The ways to take words apart in a name and what stands behind or before it, the longest name first. */
function splits(words: Word[]): Array<{ name: Word[]; rest: Word[] }> {
	const lengths = Array.from({ length: words.length - 1 }, (_, index) => words.length - 1 - index);
	return lengths.flatMap((length) => [
		{ name: words.slice(0, length), rest: words.slice(length) },
		{ name: words.slice(-length), rest: words.slice(0, -length) },
	]);
}

/** `Company ID` and `Company No` are not for Indonesia and Norway. */
function isNumbering(words: Word[]): boolean {
	return words.length === 1 && /^(id|no)$/i.test(words[0]?.text ?? '');
}

/** A known name with nothing but brackets behind it. */
function withNotes(named: NamedTarget, groups: Word[][]): Column {
	return withLocales(named, [], groups);
}

function withLocales(named: NamedTarget, readings: LocaleReading[], groups: Word[][]): Column {
	const { target, label } = named;
	if (takesLocales(target)) {
		// "Source Locale (en-US)" gives an example.
		return readings.length === 0 ? target : contains(label);
	}
	const isText = target.kind === 'field' && isLocalizedField(target.field);
	const all = [...readings];
	for (const group of groups) {
		const reading = readLocale(group) ?? (isText ? findLocale(group) : undefined);
		// A region of headquarters may say of which country: "HQ State (US)".
		if (reading && (isText || reading.kind === 'locale' || !isCode(group))) all.push(reading);
		if (isRepetition(group)) return twice(named);
		if (group.some(({ text }) => doubtfulNoteWords.has(text.toLowerCase()))) {
			all.push({ kind: 'doubtful' });
		}
	}
	if (all.length === 0) return target;
	if (!isText) {
		const text = `names a language, but ${label} is the same for all languages: rename or remove it`;
		return { kind: 'refused', text };
	}
	return withLocale(target.field as LocalizedField, label, all);
}

function takesLocales(target: ColumnTarget): boolean {
	return (
		target.kind === 'locale' ||
		target.kind === 'removeLocales' ||
		(target.kind === 'field' && target.field === 'TranslationSourceLocale')
	);
}

function isLocalizedField(field: string): field is LocalizedField {
	return (localizedFieldNames as readonly string[]).includes(field);
}

function isCode(group: Word[]): boolean {
	return group.length === 1 && /^[a-z]{2}$/i.test(group[0]?.text ?? '');
}

function withLocale(field: LocalizedField, label: string, readings: LocaleReading[]): Column {
	const found = readings.flatMap((reading) => (reading.kind === 'locale' ? [reading.locale] : []));
	const [locale, another] = [...new Set(found)];
	const doubtful = readings.find(
		(reading) =>
			reading.kind === 'doubtful' ||
			// "Description (French) (fr-FR)" says one thing twice.
			(reading.kind === 'language' &&
				!reading.locales.some((known) => known.slice(0, 2) === locale?.slice(0, 2))),
	);
	if (locale !== undefined && another === undefined && !doubtful) {
		return { kind: 'localized', field, locale };
	}
	if (doubtful?.kind === 'language') {
		const names = doubtful.locales.slice(0, 4).map((code) => `"${label} (${code})"`);
		return {
			kind: 'refused',
			text: `names a language without a country: rename it to ${names.join(' or ') || `${label} with a locale such as fr-FR`}`,
		};
	}
	const suggestion = doubtful?.kind === 'doubtful' ? doubtful.suggestion : undefined;
	return {
		kind: 'refused',
		text: `is not clear: name it "${label}" if it holds the text itself, "${label} (${suggestion ?? 'fr-FR'})" if it holds a translation, or remove it`,
	};
}

/** `2. Description`: questions of a form are numbered. */
function recogniseListed({ outside, groups }: ColumnWords): Column | undefined {
	const [first, ...others] = outside;
	const isNumber = /^[0-9]{1,2}$/.test(first?.text ?? '');
	return isNumber ? recogniseKnown({ outside: others, groups }) : undefined;
}

/** `Description_1`: what stands twice is numbered by n8n and by many programs. */
function recogniseNumbered({ outside, groups }: ColumnWords): Column | undefined {
	const last = outside[outside.length - 1];
	if (outside.length < 2 || !/^[0-9]{1,2}$/.test(last?.text ?? '')) return undefined;
	const words = { outside: outside.slice(0, -1), groups };
	const column = recogniseKnown(words);
	if (!column) return undefined;
	const named = targetByKey.get(keyOf(words.outside));
	return named ? twice(named) : { kind: 'refused', text: TWICE };
}

/** `Description (2)` */
function isRepetition(group: Word[]): boolean {
	return group.length === 1 && /^[0-9]$/.test(group[0]?.text ?? '');
}

const TWICE =
	'seems to be given twice (a second column of one name gets a number): keep one of the two, and remove or rename the other';

function twice({ target }: NamedTarget): Column {
	const isList = target.kind === 'field' && target.field === 'IndustrySegments';
	return {
		kind: 'refused',
		text: isList ? `${TWICE}; several segments stand in one cell, separated by ";"` : TWICE,
	};
}

/** A name that is none, but was probably meant for one. */
function recogniseUnclear({ outside, groups }: ColumnWords): Column | undefined {
	const locales = groups.map(readLocale);
	const locale = locales.find((reading) => reading?.kind === 'locale');
	const withIt = (name: string) =>
		locale?.kind === 'locale' ? `${name} (${locale.locale})` : name;
	const near = nearest(keyOf(outside));
	if (near !== undefined) return nearMiss(withIt(near));
	for (const { name, rest } of splits(outside)) {
		const known = isNumbering(rest) || !readLocale(rest) ? undefined : nearest(keyOf(name));
		if (known !== undefined) return nearMiss(known);
	}
	const contained = containedIn([...outside, ...groups.flat()]);
	if (contained !== undefined) return contains(contained);
	return recogniseVague({ outside, groups });
}

/** `Name`, `Text fr-FR`, and what a known name begins with. */
function recogniseVague({ outside, groups }: ColumnWords): Column | undefined {
	const isTranslated = groups.some((group) => readLocale(group));
	const parts = [
		{ name: outside, rest: [] as Word[] },
		...splits(outside).filter(({ rest }) => !isNumbering(rest) && readLocale(rest)),
	];
	for (const { name, rest } of parts) {
		const key = keyOf(name);
		const beginning = vagueByKey.get(key) ?? beginningOf(key);
		if (beginning === undefined) continue;
		if (!isLocalizedField(beginning)) return nearMiss(profileFieldLabels[beginning]);
		const field = beginning;
		const label = profileFieldLabels[field];
		if (rest.length > 0 || isTranslated) {
			return {
				kind: 'refused',
				text: `is not known, but could be a translation: rename it, for example to "${label} (fr-FR)", or remove it`,
			};
		}
		return { kind: 'vague', field };
	}
	return undefined;
}

/** The field whose name begins with a name of four letters or more: `Desc`, `Display`. */
function beginningOf(key: string): ProfileField | undefined {
	if (key.length < 4) return undefined;
	return profileFieldNames.find((field) => foldKey(field).startsWith(key));
}

function nearMiss(known: string): Column {
	return {
		kind: 'refused',
		text: `is not known, but nearly matches "${known}": rename or remove it`,
	};
}

function contains(known: string): Column {
	return { kind: 'refused', text: `is not known, but contains "${known}": rename or remove it` };
}

/** A main name that stands in a longer one as whole words. */
function containedIn(words: Word[]): string | undefined {
	for (const start of words.keys()) {
		let key = '';
		for (const { text } of words.slice(start)) {
			key += text.toLowerCase();
			if (key.length > longestMainKey) break;
			const named = mainKeys.get(key);
			if (named) return named.label;
		}
	}
	return undefined;
}

/** Slips of the pen that are tolerated in a main name; in a synonym of few letters they make another word. */
const MAX_EDITS = 2;

function nearest(key: string): string | undefined {
	if (key.length < 5) return undefined;
	for (const [known, { label }] of mainKeys) if (isNear(key, known, MAX_EDITS)) return label;
	for (const [known, name] of nameByKey) {
		if (known.length > 5 && isNear(key, known, known.length < 10 ? 1 : MAX_EDITS)) return name;
	}
	return undefined;
}

function isNear(key: string, known: string, maxEdits: number): boolean {
	// Lengths that differ by more say so without the search.
	return Math.abs(known.length - key.length) <= maxEdits && distance(known, key) <= maxEdits;
}
