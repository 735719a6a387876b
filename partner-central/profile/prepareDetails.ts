import { normaliseDetails, type NormaliseOptions } from './normaliseDetails';
import { validateDetails, type Validated } from './validateDetails';

/** From what was given to what may be sent, or every problem of it at once. */
export function prepareDetails(input: unknown, options: NormaliseOptions): Validated {
	const { details, problems, readable } = normaliseDetails(input, options);
	if (!readable) return { ok: false, problems };
	const validated = validateDetails(details);
	if (validated.ok) return problems.length > 0 ? { ok: false, problems } : validated;
	return { ok: false, problems: [...problems, ...validated.problems] };
}
