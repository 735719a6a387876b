import { isObject } from '../text/isObject';
import { kindOf, quote } from '../text/quote';
import { findRepeatedKey } from '../text/repeatedKey';

/** A profile as it was given: values under the names of columns or of JSON keys. */
export type Row = Record<string, unknown>;

/** Of a row or of a translation in it. No sheet of profiles has more columns; a request from outside can. */
export const MAX_COLUMNS = 500;

/** An object, or its JSON, as a row. A list of one row is that row, as n8n's `$input.all()` gives it. */
export function parseRow(input: unknown): { ok: true; row: Row } | { ok: false; problem: string } {
	let value = input;
	// JSON may have become text once more on the way.
	for (let times = 0; isJson(value, times); times++) {
		const text = value.replace(FENCE, '');
		try {
			value = JSON.parse(text) as unknown;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return { ok: false, problem: `Profile (JSON) is not valid JSON: ${quote(reason)}` };
		}
		const key = findRepeatedKey(text);
		if (key !== undefined) {
			const problem = `Profile (JSON) has the key ${quote(key)} twice: only one value can count, so remove the other`;
			return { ok: false, problem };
		}
	}
	if (Array.isArray(value) && value.length === 1) value = (value as unknown[])[0];
	if (isObject(value)) return { ok: true, row: value };
	const hint =
		value === undefined || value === null ? ': is the name in its expression right?' : '';
	return { ok: false, problem: `Profile (JSON) must be an object, but is ${kindOf(value)}${hint}` };
}

/** Text is read as JSON once in any case. */
function isJson(value: unknown, times: number): value is string {
	return typeof value === 'string' && (times === 0 || /^\s*[{[]/.test(value));
}

/** What language models put around JSON. */
const FENCE = /^\s*```(?:json)?|```\s*$/gi;
