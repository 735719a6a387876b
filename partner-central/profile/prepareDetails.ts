import { normaliseDetails, type NormaliseOptions } from './normaliseDetails';
import { parseRow } from './row';
import { validateDetails, type Validated } from './validateDetails';

/** From what was given to what may be sent, or every problem of it at once. */
export function prepareDetails(input: unknown, options: NormaliseOptions): Validated {
	const parsed = parseRow(input);
	if (!parsed.ok) return { ok: false, problems: [{ path: [], text: parsed.problem }] };
	const { details, problems } = normaliseDetails(parsed.row, options);
	const validated = validateDetails(details);
	if (validated.ok) return problems.length > 0 ? { ok: false, problems } : validated;
	return { ok: false, problems: [...problems, ...validated.problems] };
}
