import { isBlank } from './cells';
import { namedTargets } from './columnNames';
import { foldKey } from './columnWords';
import { recogniseColumn, type Column } from './columns';
import {
	headquartersFieldLabels,
	profileFieldLabels,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';
import { MAX_COLUMNS } from './listRules';
import { LOCALE } from './locale';
import { quote, type Problem } from './problem';
import { readContents, readHeadquarters } from './readNested';
import type { Row } from './row';
import { separatorBetweenNames } from './separator';

/** The cells that were given, sorted by what their columns stand for; values untouched. */
export type RawDetails = Partial<Record<ProfileField, unknown>> & {
	headquartersColumns: Partial<Record<HeadquartersField, unknown>>;
	localizedColumns: Array<{ field: LocalizedField; locale: string; value: unknown }>;
	/** What makes the row a translation: the cell of its column Locale. */
	rowLocale?: { column: string; value: unknown };
	removeLocales?: { column: string; value: unknown };
};

export interface ReadOptions {
	/** Whether a column that is no field of a profile is a problem; else it is ignored, and named in a hint. */
	unknownColumns?: 'ignore' | 'fail';
	/** Columns that are not looked at. */
	fieldsToIgnore?: readonly string[];
}

export interface ReadColumns {
	raw: RawDetails;
	/** Whether any column is one of a profile, even if its cell is blank. */
	recognised: boolean;
	problems: Problem[];
	/** The row as a whole cannot be read; nothing else about it is worth a word. */
	unreadable?: Problem;
	/** Filled columns that are no fields of a profile. */
	ignored: string[];
	/** Filled columns whose names are too vague to be a field, unless the field has to be given. */
	vague: Array<{ column: string; field: LocalizedField }>;
}

/** Reads a row with any spelling of the known names; blank cells count as not given. */
export function readColumns(row: Row, options: ReadOptions = {}): ReadColumns {
	const names = Object.keys(row);
	if (names.length > MAX_COLUMNS) return unreadable(tooManyColumns(names.length));
	const separated = names.map(separatorBetweenNames).find((problem) => problem !== undefined);
	if (separated) return unreadable(separated);
	const reader = new RowReader(options);
	for (const name of names) reader.read(name, row[name]);
	return reader.result(row);
}

function unreadable(problem: Problem): ReadColumns {
	const raw = { headquartersColumns: {}, localizedColumns: [] };
	return { raw, recognised: true, problems: [], unreadable: problem, ignored: [], vague: [] };
}

function tooManyColumns(count: number): Problem {
	return {
		path: [],
		text: `The row has ${count} columns, and at most ${MAX_COLUMNS} are looked at: give only those of the profile`,
	};
}

class RowReader {
	private readonly raw: RawDetails = { headquartersColumns: {}, localizedColumns: [] };
	private readonly problems: Problem[] = [];
	private readonly ignored: string[] = [];
	private readonly vague: ReadColumns['vague'] = [];
	private recognised = false;
	private readonly claims = new Map<string, { column: string; value: unknown }>();
	private readonly skipped: Set<string>;

	constructor(private readonly options: ReadOptions) {
		this.skipped = new Set((options.fieldsToIgnore ?? []).map(foldKey));
	}

	read(name: string, value: unknown): void {
		if (this.skipped.has(foldKey(name))) return;
		const column = recogniseColumn(name);
		if (isKnown(column)) this.recognised = true;
		if (!isBlank(value)) this.readCell(column, name, value);
	}

	result(row: Row): ReadColumns {
		const { raw, problems, ignored, recognised } = this;
		const vague = this.vague.filter(({ field }) => raw[field] === undefined);
		if (!recognised && ignored.length > 0) return unreadable(noKnownColumn(row));
		if (this.options.unknownColumns === 'fail') {
			for (const name of ignored) problems.push(unknownColumn(name));
		}
		return { raw, recognised, problems, ignored, vague };
	}

	private readCell(column: Column, name: string, value: unknown): void {
		switch (column.kind) {
			case 'field':
				if (!this.claim(profileFieldLabels[column.field], name, value)) return;
				this.raw[column.field] = this.readField(column.field, name, value);
				return;
			case 'headquarters':
				if (!this.claim(headquartersFieldLabels[column.field], name, value)) return;
				this.raw.headquartersColumns[column.field] = value;
				return;
			case 'localized': {
				const { field, locale } = column;
				if (!this.claim(`${profileFieldLabels[field]} (${locale})`, name, value)) return;
				this.raw.localizedColumns.push({ field, locale, value });
				return;
			}
			case 'locale':
				if (this.claim('the locale of the row', name, value)) {
					this.raw.rowLocale = { column: name, value };
				}
				return;
			case 'removeLocales':
				if (this.claim('Remove Locales', name, value)) {
					this.raw.removeLocales = { column: name, value };
				}
				return;
			case 'refused':
				this.problems.push({ path: [], text: `The column ${quote(name)} ${column.text}` });
				return;
			case 'vague':
				this.vague.push({ column: name, field: column.field });
				this.ignored.push(name);
				return;
			case 'unknown':
				if (isLocale(value)) this.problems.push(holdsLocale(name, value));
				// A checkbox that is off is what a sheet fills in by itself.
				else if (value !== false) this.ignored.push(name);
				return;
			case 'other':
		}
	}

	/** A field's cell, with the names inside of it as AWS has them. */
	private readField(field: ProfileField, name: string, value: unknown): unknown {
		if (field !== 'LocalizedContents' && field !== 'Headquarters') return value;
		const read =
			field === 'Headquarters' ? readHeadquarters(name, value) : readContents(name, value);
		for (const problem of read.problems) this.problems.push(problem);
		for (const inside of read.ignored) this.ignored.push(inside);
		return read.value;
	}

	/** True when this column is the first to give a target; the same value twice is no contradiction. */
	private claim(target: string, column: string, value: unknown): boolean {
		const first = this.claims.get(target);
		if (first === undefined) {
			this.claims.set(target, { column, value });
			return true;
		}
		if (!isSame(first.value, value)) {
			const text = `The columns ${quote(first.column)} and ${quote(column)} both give ${target}, but differ`;
			this.problems.push({ path: [], text });
		}
		return false;
	}
}

function isKnown({ kind }: Column): boolean {
	return kind !== 'unknown' && kind !== 'other' && kind !== 'vague';
}

function isSame(value: unknown, other: unknown): boolean {
	try {
		return JSON.stringify(value) === JSON.stringify(other);
	} catch {
		// Nested too deeply for JSON, so for every field, too.
		return false;
	}
}

function isLocale(value: unknown): value is string {
	return typeof value === 'string' && LOCALE.test(value.trim());
}

/** `Sprache: fr-FR`: the row may be a translation, whatever the column is called. */
function holdsLocale(name: string, locale: string): Problem {
	return {
		path: [],
		text: `The column ${quote(name)} is not known, but holds the locale ${quote(locale)}: name it "Locale" if the texts of the row are for it, "Translation Source Locale" if the main texts are, or remove it`,
	};
}

function unknownColumn(name: string): Problem {
	return {
		path: [],
		text: `The column ${quote(name)} is no field of a profile: rename or remove it, or set "Unknown Columns" to Ignore`,
	};
}

/** How many columns are named in one text. */
const MAX_NAMED = 20;

function noKnownColumn(row: Row): Problem {
	const names = Object.keys(row);
	const inside = names.find((name) => /^[a-z]\w*$/i.test(name) && holdsProfile(row[name]));
	if (inside !== undefined) {
		const text = `The profile stands inside of ${quote(inside)}: give that as Profile (JSON), as in ={{ $json.${inside} }}`;
		return { path: [], text };
	}
	const found = names.slice(0, MAX_NAMED).map(quote).join(', ');
	const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
	const known = namedTargets.map(({ label }) => label).join(', ');
	return {
		path: [],
		text: `None of the columns is a field of a profile. Found: ${found}${more}. Understood: ${known}; translations as in Description (fr-FR)`,
	};
}

/** What a webhook (`body`), a request (`TaskDetails`) or a partner (`Profile`) has around a profile. */
function holdsProfile(value: unknown): boolean {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const names = Object.keys(value).slice(0, MAX_COLUMNS);
	return names.some((name) => isKnown(recogniseColumn(name)));
}
