import { isBlank } from './cells';
import { fieldsBeginningWith, recogniseColumn } from './columns';
import {
	headquartersFieldLabels,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';
import { kindOf, quote, type Problem } from './problem';

/** The cells that were given, sorted by what their columns stand for; values untouched. */
export type RawDetails = Partial<Record<ProfileField, unknown>> & {
	headquartersColumns: Partial<Record<HeadquartersField, unknown>>;
	localizedColumns: Array<{ field: LocalizedField; locale: string; value: unknown }>;
};

export interface ReadColumns {
	raw: RawDetails;
	/** False when the input is no object at all, so that looking for missing fields would explain nothing. */
	readable: boolean;
	/** Whether any column is one of a profile, even if its cell is blank. */
	recognised: boolean;
	problems: Problem[];
}

/** Reads an object with any spelling of the known names, or its JSON; blank cells count as not given. */
export function readColumns(input: unknown): ReadColumns {
	const raw: RawDetails = { headquartersColumns: {}, localizedColumns: [] };
	const row = parseRow(input);
	if (!row.ok)
		return { raw, readable: false, recognised: false, problems: [{ path: [], text: row.problem }] };

	const problems: Problem[] = [];
	const unknown: string[] = [];
	let recognised = false;
	const claims = new Map<string, { column: string; value: unknown }>();

	/** True when this column is the first to give a target; the same value twice is no contradiction. */
	const claim = (target: string, column: string, value: unknown): boolean => {
		const first = claims.get(target);
		if (first === undefined) {
			claims.set(target, { column, value });
			return true;
		}
		if (!isSame(first.value, value)) {
			const text = `The columns ${quote(first.column)} and ${quote(column)} both give ${target}, but differ`;
			problems.push({ path: [], text });
		}
		return false;
	};

	for (const [name, value] of row.cells) {
		const column = recogniseColumn(name);
		if (column.kind !== 'unknown') recognised = true;
		if (isBlank(value)) continue;
		if (column.kind === 'field') {
			if (claim(column.field, name, value)) raw[column.field] = value;
		} else if (column.kind === 'headquarters') {
			const target = headquartersFieldLabels[column.field];
			if (claim(target, name, value)) raw.headquartersColumns[column.field] = value;
		} else if (column.kind === 'localized') {
			const { field, locale } = column;
			if (claim(`${field} (${locale})`, name, value)) {
				raw.localizedColumns.push({ field, locale, value });
			}
		} else if (column.kind === 'nearMiss') {
			problems.push(nearMiss(name, column.known));
		} else {
			unknown.push(name);
		}
	}
	for (const name of unknown) {
		const missing = fieldsBeginningWith(name).find((known) => !claims.has(known));
		if (missing) problems.push(nearMiss(name, missing));
	}
	return { raw, readable: true, recognised, problems };
}

function isSame(value: unknown, other: unknown): boolean {
	try {
		return JSON.stringify(value) === JSON.stringify(other);
	} catch {
		// Nested too deeply for JSON, so for every field, too.
		return false;
	}
}

/** An unknown name that was probably meant as a known one. */
export function nearMiss(column: string, known: string): Problem {
	return {
		path: [],
		text: `The column ${quote(column)} is not known, but nearly matches ${quote(known)}: rename or remove it`,
	};
}

export type Row = { ok: true; cells: Array<[string, unknown]> } | { ok: false; problem: string };

/** The columns of an object or of its JSON. */
export function parseRow(input: unknown): Row {
	let value = input;
	if (typeof input === 'string') {
		try {
			value = JSON.parse(input) as unknown;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return { ok: false, problem: `Profile (JSON) is not valid JSON: ${quote(reason)}` };
		}
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { ok: false, problem: `Profile (JSON) must be an object, but is ${kindOf(value)}` };
	}
	return { ok: true, cells: Object.entries(value) };
}
