import { isBlank } from './cells';
import { fieldsBeginningWith, recogniseColumn } from './columns';
import {
	headquartersFieldLabels,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';
import { quote, type Problem } from './problem';
import type { Row } from './row';

/** The cells that were given, sorted by what their columns stand for; values untouched. */
export type RawDetails = Partial<Record<ProfileField, unknown>> & {
	headquartersColumns: Partial<Record<HeadquartersField, unknown>>;
	localizedColumns: Array<{ field: LocalizedField; locale: string; value: unknown }>;
};

interface ReadColumns {
	raw: RawDetails;
	/** Whether any column is one of a profile, even if its cell is blank. */
	recognised: boolean;
	problems: Problem[];
}

/** Reads a row with any spelling of the known names; blank cells count as not given. */
export function readColumns(row: Row): ReadColumns {
	const raw: RawDetails = { headquartersColumns: {}, localizedColumns: [] };
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

	for (const [name, value] of Object.entries(row)) {
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
	return { raw, recognised, problems };
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
