import { isBlank } from '../../../partner-central/text/cells';
import type { ItemParameters } from '../parameters/itemParameters';

const LABEL = 'Max Updates';
/** More than anybody's quota. */
const HIGHEST = 100_000;

/** How many updates the execution starts at most; 0: no limit. */
export function readMaxUpdates(
	parameters: ItemParameters,
	options: Record<string, unknown>,
): number {
	if (!('maxUpdates' in options)) return 0;
	const { maxUpdates } = options;
	// An empty cell must not mean "no limit".
	if (isBlank(maxUpdates)) {
		parameters.addProblem(LABEL, 'is missing; write 0 for no limit');
		return 0;
	}
	const limits = { fallback: 0, min: 0, max: HIGHEST, unit: 'updates' };
	const number = parameters.number(maxUpdates, LABEL, limits);
	if (!Number.isInteger(number)) parameters.addProblem(LABEL, 'must be a whole number');
	return number;
}
