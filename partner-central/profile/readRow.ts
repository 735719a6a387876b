import { normaliseDetails, type Normalised, type NormaliseOptions } from './normaliseDetails';
import type { Problem } from '../text/problem';
import { parseRow } from './row';

/** What may be sent, or everything that is wrong with it. */
export type Prepared<Value> =
	| {
			ok: true;
			details: Value;
			/** Filled columns that are no fields of a profile; none when they are problems. */
			ignoredColumns: string[];
			/** A column that gives the name by which the partner was chosen, and so not its display name. */
			companyColumn?: string;
			/** Texts with HTML or Markdown in them, which is published as it stands. */
			markup: string[];
	  }
	| { ok: false; problems: Problem[] };

/** A row in the shape of the model, or the one problem that makes all others meaningless. */
export function readRow(
	input: unknown,
	options: NormaliseOptions,
): ({ ok: true } & Normalised) | { ok: false; problems: [Problem] } {
	const parsed = parseRow(input);
	if (!parsed.ok) return { ok: false, problems: [{ path: [], text: parsed.problem }] };
	const normalised = normaliseDetails(parsed.row, options);
	const { unreadable } = normalised.columns;
	return unreadable ? { ok: false, problems: [unreadable] } : { ok: true, ...normalised };
}
