import { kindOf, quote } from './problem';
import { findRepeatedKey } from './repeatedKey';

/** A profile as it was given: values under the names of columns or of JSON keys. */
export type Row = Record<string, unknown>;

/** An object, or its JSON, as a row. */
export function parseRow(input: unknown): { ok: true; row: Row } | { ok: false; problem: string } {
	let value = input;
	if (typeof input === 'string') {
		try {
			value = JSON.parse(input) as unknown;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return { ok: false, problem: `Profile (JSON) is not valid JSON: ${quote(reason)}` };
		}
		const key = findRepeatedKey(input);
		if (key !== undefined) {
			const problem = `Profile (JSON) has the key ${quote(key)} twice: only one value can count, so remove the other`;
			return { ok: false, problem };
		}
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { ok: false, problem: `Profile (JSON) must be an object, but is ${kindOf(value)}` };
	}
	return { ok: true, row: value as Row };
}
