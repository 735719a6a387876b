import { isBlank } from '../text/cells';
import { companyNames } from './columnNames';
import { keysWithoutNotes } from './columnNotes';
import { foldKey } from '../text/nameWords';
import { isKnown, recogniseColumn, type Column } from './columns';
import {
	headquartersFieldLabels,
	localizedFieldNames,
	profileFieldLabels,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';
import { MAX_COLUMNS } from './row';
import { namesLocale } from './isLocale';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';
import { readContents, readHeadquarters } from './readNested';
import type { Row } from './row';
import { holdsLocale, standsBeside } from './refusedColumns';
import { separatorBetweenNames } from './separator';
import { noKnownColumn, tooManyColumns } from './unreadableRow';

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
	/** The legal name by which the partner was chosen: a column that only repeats it names the partner. */
	partnerName?: string;
}

export interface ReadColumns {
	raw: RawDetails;
	/** Of all columns. */
	names: string[];
	/** Whether any column is one of a profile, even if its cell is blank. */
	recognised: boolean;
	problems: Problem[];
	/** The row as a whole cannot be read; nothing else about it is worth a word. */
	unreadable?: Problem;
	/** Filled columns that are no fields of a profile. */
	ignored: string[];
	/** A column that names the partner, and would give its display name elsewhere. */
	companyColumn?: string;
	/** A column Locale that is there, but blank. */
	blankLocale?: string;
	/** Whether any column, filled or not, is for a text that can be translated. */
	hasTextColumn: boolean;
	/** Filled columns that are probably meant for a field: their names are vague, but no other column is for it. */
	vague: Array<{ column: string; field: LocalizedField }>;
}

/** Reads a row with any spelling of the known names; blank cells count as not given. */
export function readColumns(row: Row, options: ReadOptions = {}): ReadColumns {
	const names = Object.keys(row);
	if (names.length > MAX_COLUMNS) return unreadable(tooManyColumns(names.length));
	const separated = names.map(separatorBetweenNames).find((problem) => problem !== undefined);
	if (separated) return unreadable(separated);
	const reader = new RowReader(row, options);
	for (const name of names) reader.read(name);
	return reader.result();
}

function unreadable(problem: Problem): ReadColumns {
	const raw = { headquartersColumns: {}, localizedColumns: [] };
	const none = { names: [], problems: [], ignored: [], vague: [], hasTextColumn: false };
	return { raw, recognised: true, unreadable: problem, ...none };
}

const companyKeys: ReadonlySet<string> = new Set(companyNames.map(foldKey));

class RowReader {
	private readonly raw: RawDetails = { headquartersColumns: {}, localizedColumns: [] };
	private readonly problems: Problem[] = [];
	private readonly ignored: string[] = [];
	private readonly vague: ReadColumns['vague'] = [];
	private recognised = false;
	private hasTranslation = false;
	private blankLocale: string | undefined;
	private companyColumn: string | undefined;
	/** The fields that have a column of their own, be it blank. */
	private readonly fields = new Set<string>();
	/** Columns by folded name. */
	private readonly names: Map<string, string>;
	private readonly claims = new Map<string, { column: string; value: unknown }>();
	private readonly skipped: Set<string>;

	constructor(
		private readonly row: Row,
		private readonly options: ReadOptions,
	) {
		this.names = new Map(Object.keys(row).map((name) => [foldKey(name), name]));
		this.skipped = new Set((options.fieldsToIgnore ?? []).map(foldKey));
	}

	read(name: string): void {
		if (this.skipped.has(foldKey(name))) return;
		const column = recogniseColumn(name);
		if (isKnown(column)) this.recognised = true;
		const value = this.row[name];
		if (this.namesPartner(column, name, value)) return;
		if (column.kind === 'field') this.fields.add(column.field);
		if (column.kind === 'localized') this.hasTranslation = true;
		if (!isBlank(value)) this.readCell(column, name, value);
		else if (column.kind === 'locale') this.blankLocale = name;
	}

	result(): ReadColumns {
		const { raw, problems, ignored, recognised, blankLocale, companyColumn, fields } = this;
		const vague = this.vague.filter(({ field }) => !fields.has(field));
		for (const { column, field } of this.vague) if (fields.has(field)) ignored.push(column);
		if (!recognised && ignored.length + vague.length > 0) {
			return unreadable(noKnownColumn(this.row));
		}
		const hasTextColumn =
			this.hasTranslation || localizedFieldNames.some((field) => fields.has(field));
		if (this.options.unknownColumns === 'fail') {
			for (const name of ignored) problems.push(unknownColumn(name));
		}
		const names = Object.keys(this.row);
		const columns = { raw, names, recognised, problems, ignored, vague };
		return { ...columns, hasTextColumn, blankLocale, companyColumn };
	}

	/** A company's legal name, by which the partner was found, is not to become its display name unasked. */
	private namesPartner(column: Column, name: string, value: unknown): boolean {
		const { partnerName } = this.options;
		if (partnerName === undefined || typeof value !== 'string') return false;
		if (value.trim() !== partnerName) return false;
		if (column.kind === 'unknown' || column.kind === 'vague') return true;
		if (!companyKeys.has(foldKey(name))) return false;
		this.companyColumn = name;
		return true;
	}

	private readCell(column: Column, name: string, value: unknown): void {
		const bare = this.bareColumn(column, name, value);
		if (bare !== undefined) {
			this.refuse(name, standsBeside(bare));
			return;
		}
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
				this.refuse(name, column.text);
				return;
			case 'vague':
				this.vague.push({ column: name, field: column.field });
				return;
			case 'unknown':
				if (namesLocale(value)) this.refuse(name, holdsLocale(value));
				// A checkbox that is off is what a sheet fills in by itself.
				else if (value !== false) this.ignored.push(name);
				return;
			case 'other':
		}
	}

	private refuse(name: string, rule: string): void {
		this.problems.push({ path: [], text: `The column ${quote(name)} ${rule}` });
	}

	/** A column of the same name without the note that this one has, and with another value: this one may count it. */
	private bareColumn(column: Column, name: string, value: unknown): string | undefined {
		if (!isKnown(column) || column.kind === 'refused') return undefined;
		return keysWithoutNotes(name)
			.map((key) => this.names.get(key))
			.find(
				(bare) =>
					bare !== undefined &&
					isSame(recogniseColumn(bare), column) &&
					!isSame(this.row[bare], value),
			);
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

function isSame(value: unknown, other: unknown): boolean {
	try {
		return JSON.stringify(value) === JSON.stringify(other);
	} catch {
		// Nested too deeply for JSON, so for every field, too.
		return false;
	}
}

function unknownColumn(name: string): Problem {
	return {
		path: [],
		text: `The column ${quote(name)} is no field of a profile: rename or remove it, or set "Unknown Columns" to Ignore`,
	};
}
