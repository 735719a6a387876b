import { doubtfulNoteWords, type ColumnTarget, type NamedTarget } from './columnNames';
import type { Word } from './columnWords';
import { localizedFieldNames, type LocalizedField } from './fields';
import { findLocale, readLocale, type LocaleReading } from './languages';
import { findContained } from './nameIndex';
import {
	contains,
	hasNoCountry,
	hasNoTranslation,
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
	if (namesLocales(target)) {
		// "Source Locale (en-US)" gives an example.
		return beside ? refuse(contains(label)) : target;
	}
	if (groups.some(isRepetition)) return refuse(isGivenTwice(label));
	const isText = target.kind === 'field' && isLocalizedField(target.field);
	const readings = groups.flatMap((group) =>
		isText ? readNote(label, group) : readNoteOfCode(group),
	);
	if (beside) readings.unshift(beside);
	if (readings.length === 0) return target;
	return isText
		? toTranslation(target.field as LocalizedField, label, readings)
		: refuse(hasNoTranslation(label));
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
	return group.length === 1 && /^[0-9]$/.test(group[0]?.text ?? '');
}

/** What a note says of a locale; nothing when it is a note about the text. */
function readNote(label: string, group: Word[]): LocaleReading[] {
	const reading = readLocale(group) ?? findLocale(group);
	if (reading) return [reading];
	// "Display Name (Description)" could be either.
	const another = findContained(group);
	const isDoubtful = another !== undefined && another !== label;
	return isDoubtful || hasDoubtfulWord(group) ? [{ kind: 'doubtful' }] : [];
}

/** The same for what is no text; a region of headquarters may say of which country: "HQ State (US)". */
function readNoteOfCode(group: Word[]): LocaleReading[] {
	const isCode = group.length === 1 && /^[a-z]{2}$/i.test(group[0]?.text ?? '');
	const reading = isCode ? undefined : readLocale(group);
	return reading ? [reading] : [];
}

function hasDoubtfulWord(group: Word[]): boolean {
	return group.some(({ text }) => doubtfulNoteWords.has(text.toLowerCase()));
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
