import type { ItemParameters } from './itemParameters';

const DEFAULT_PARALLEL_PARTNERS = 5;
/** An account has far fewer partners; more at once would only run into throttling. */
const MAX_PARALLEL_PARTNERS = 100;

/** How many partners are worked on at the same time. */
export function readParallelPartners(parameters: ItemParameters): number {
	const { parallelPartners } = parameters.collection('options', 'Options');
	const given = parameters.number(parallelPartners, 'Parallel Partners', {
		fallback: DEFAULT_PARALLEL_PARTNERS,
		min: 1,
		max: MAX_PARALLEL_PARTNERS,
		unit: 'partners',
	});
	return Math.floor(given);
}
