import type { ColumnTarget, NamedTarget } from './columnNames';
import { areHarmlessNotes } from './columnNotes';
import { keyOf, type Word } from '../text/nameWords';
import { localizedFieldNames, type LocalizedField } from './fields';
import { findLocale, readLocale, type LocaleReading } from '../text/languages';
import {
	contains,
	hasNoCountry,
	hasNoTranslation,
	isDoubtful,
	isGivenTwice,
	isUnclear,
} from './refusedColumns';

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

export function refuse(text: string): Column {
	return { kind: 'refused', text };
}

export function isLocalizedField(field: string): field is LocalizedField {
	return (localizedFieldNames as readonly string[]).includes(field);
}

/**
 * A known name with what stands beside it.
 * @param beside what is said of a locale outside of brackets
 * @param groups the words in brackets: a locale, or a note
 */
export function toColumn(
	{ target, label }: NamedTarget,
	beside: LocaleReading | undefined,
	groups: Word[][],
): Column {
	if (groups.some(isRepetition)) return refuse(isGivenTwice(label));
	if (namesLocales(target)) {
		if (beside) return refuse(contains(label));
		// "Source Locale (en-US)" gives an example.
		const notes = groups.filter((group) => !readLocale(group));
		return areHarmlessNotes(label, notes) ? target : refuse(isDoubtful(label));
	}
	const isText = target.kind === 'field' && isLocalizedField(target.field);
	const { readings, notes } = readGroups(groups, isText ? readNote : readNoteOfCode);
	if (beside) readings.unshift(beside);
	if (isText) {
		if (!areHarmlessNotes(label, notes)) readings.push({ kind: 'doubtful' });
		return readings.length === 0
			? target
			: toTranslation(target.field as LocalizedField, label, readings);
	}
	if (readings.length > 0) return refuse(hasNoTranslation(label));
	return areHarmlessNotes(label, notes) ? target : refuse(isDoubtful(label));
}

function namesLocales(target: ColumnTarget): boolean {
	return (
		target.kind === 'locale' ||
		target.kind === 'removeLocales' ||
		(target.kind === 'field' && target.field === 'TranslationSourceLocale')
	);
}

/** `Description (2)` */
function isRepetition(group: Word[]): boolean {
	return /^[0-9]$/.test(keyOf(group));
}

/** What is said of a locale, and the notes that say nothing of one. */
function readGroups(
	groups: Word[][],
	read: (group: Word[]) => LocaleReading | 'nothing' | undefined,
) {
	const readings: LocaleReading[] = [];
	const notes: Word[][] = [];
	for (const group of groups) {
		const reading = read(group);
		if (reading === undefined) notes.push(group);
		else if (reading !== 'nothing') readings.push(reading);
	}
	return { readings, notes };
}

function readNote(group: Word[]): LocaleReading | undefined {
	return readLocale(group) ?? findLocale(group);
}

/** What is no text may say of which country it is: "HQ State (US)". */
function readNoteOfCode(group: Word[]): LocaleReading | 'nothing' | undefined {
	return /^[a-z]{2}$/.test(keyOf(group)) ? 'nothing' : readLocale(group);
}

function toTranslation(field: LocalizedField, label: string, readings: LocaleReading[]): Column {
	const found = readings.flatMap((reading) => (reading.kind === 'locale' ? [reading.locale] : []));
	const [locale, another] = new Set(found);
	const contrary = readings.find(
		(reading) =>
			reading.kind === 'doubtful' ||
			// "Description (French) (fr-FR)" says one thing twice.
			(reading.kind === 'language' &&
				!reading.locales.some((known) => known.slice(0, 2) === locale?.slice(0, 2))),
	);
	if (locale !== undefined && another === undefined && !contrary) {
		return { kind: 'localized', field, locale };
	}
	if (contrary?.kind === 'language') return refuse(hasNoCountry(label, contrary.locales));
	return refuse(isUnclear(label, contrary?.kind === 'doubtful' ? contrary.suggestion : undefined));
}
