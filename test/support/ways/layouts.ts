/** How the items of a run are spread over partners. */

/** By item, the number of its partner. */
export const LAYOUTS = {
	'of one item': { partners: [0], parallelPartners: 1 },
	'of one partner': { partners: [0, 0, 0], parallelPartners: 5 },
	'of two partners': { partners: [0, 1], parallelPartners: 5 },
	'of two partners in turn': { partners: [0, 1, 0], parallelPartners: 1 },
	'of three partners at once': { partners: [0, 1, 2], parallelPartners: 3 },
} as const;

export type Layout = keyof typeof LAYOUTS;

export const AT_ONCE: Layout = 'of three partners at once';

/** Items of one partner wait for each other. */
export const EACH: readonly Layout[] = ['of one partner', AT_ONCE];
/** Items of one partner would stand in each other's way. */
export const APART: readonly Layout[] = ['of one item', AT_ONCE];
/** What an item does depends on those of other partners. */
export const MIXED: readonly Layout[] = ['of one partner', 'of two partners in turn', AT_ONCE];
/** Its items are about no partner, or about one. */
export const TOGETHER: readonly Layout[] = ['of one partner'];
export const ALONE: readonly Layout[] = ['of one item'];
