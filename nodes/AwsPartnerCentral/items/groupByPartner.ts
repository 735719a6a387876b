import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PreparedItem } from './operation';

/**
 * The indexes of the items, in groups to be worked on side by side: a group a partner, in order, and one of
 * all items that belong to no partner. Items that could not be prepared are left out.
 */
export function groupByPartner(items: ReadonlyArray<PreparedItem | undefined>): number[][] {
	const groups = new Map<string, number[]>();
	items.forEach((item, itemIndex) => {
		if (!item) return;
		const key = item.partner ? partnerKey(item.partner) : '';
		const group = groups.get(key);
		if (group) group.push(itemIndex);
		else groups.set(key, [itemIndex]);
	});
	return [...groups.values()];
}
