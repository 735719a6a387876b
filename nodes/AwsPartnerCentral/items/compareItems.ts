import { explainProblems } from '../../../partner-central/failure/explainProblems';
import type { Failure } from '../../../partner-central/failure/failure';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import { groupByPartner } from './groupByPartner';
import type { ItemHints } from './itemHints';
import type { Operation, PreparedItem } from './operation';

const COMBINE =
	'Several items are about one partner, and each is an update of its own. "Combine Items" makes one of them:';

/**
 * What items of one partner are to each other: those that would undo one another are not prepared, and for others a
 * hint tells of a better way.
 * @param onFail Told of each item that is not prepared.
 */
export function compareItems(
	{ combine, findClash }: Operation,
	items: Array<PreparedItem | undefined>,
	hints: ItemHints,
	onFail: (itemIndex: number, failure: Failure, partner: PreparedItem['partner']) => void,
): void {
	for (const indexes of groupByPartner(items)) {
		const group = indexes.map((index) => items[index] as PreparedItem);
		const [{ partner, isCombined } = {}] = group;
		if (!partner || group.length < 2) continue;
		const clash = findClash?.(group);
		if (clash) {
			for (const index of indexes) {
				onFail(index, explainProblems([clash]), partner);
				items[index] = undefined;
			}
		} else if (combine && !isCombined) hints.add(COMBINE, [partnerIdOf(partner)]);
	}
}
