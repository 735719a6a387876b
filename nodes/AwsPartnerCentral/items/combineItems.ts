import type { IExecuteFunctions } from 'n8n-workflow';

import { explainProblems } from '../../../partner-central/failure/explainProblems';
import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { failureOf } from '../errors/itemFailure';
import { itemTitle, nameItem } from '../errors/itemName';
import { ItemCredential } from '../transport/itemCredential';
import type { Operation, PreparedItem } from './operation';

interface Group {
	indexes: number[];
	items: PreparedItem[];
}

/**
 * Makes one item of all that are about one partner of an account and catalog, where the operation can and is asked to.
 * The first of them stands for all.
 * @param failed The partners of items that could not be prepared, by index.
 * @returns The other items of each, by the index of the first.
 */
export async function combineItems(
	context: IExecuteFunctions,
	operation: Operation,
	items: Array<PreparedItem | undefined>,
	failed: ReadonlyMap<number, PartnerReference>,
	onFail: (itemIndex: number, failure: Failure, partner?: PartnerReference) => void,
): Promise<Map<number, number[]>> {
	const followers = new Map<number, number[]>();
	const titleOf = (index: number) => itemTitle(nameItem(context.getInputData(), index));
	const fail = (indexes: number[], failure: Failure) => {
		for (const index of indexes) {
			onFail(index, failure, items[index]?.partner);
			items[index] = undefined;
		}
	};
	const { combine } = operation;
	if (!combine) return followers;
	for (const { indexes, items: parts } of await groupsOf(context, items, onFail)) {
		const key = partnerKey(parts[0]?.partner as PartnerReference);
		const [bad] = [...failed].find(([, partner]) => partnerKey(partner) === key) ?? [];
		if (bad !== undefined) {
			fail(indexes, notAlone(titleOf(bad)));
			continue;
		}
		const combined = combine(
			parts.map((item, position) => ({ item, title: titleOf(indexes[position] as number) })),
		);
		if (!combined.ok) {
			fail(indexes, explainProblems(combined.problems));
			continue;
		}
		const [first, ...others] = indexes as [number, ...number[]];
		items[first] = combined.item;
		for (const index of others) items[index] = undefined;
		followers.set(first, others);
	}
	return followers;
}

async function groupsOf(
	context: IExecuteFunctions,
	items: Array<PreparedItem | undefined>,
	onFail: (itemIndex: number, failure: Failure, partner?: PartnerReference) => void,
): Promise<Group[]> {
	const groups = new Map<string, Group>();
	for (const [index, item] of items.entries()) {
		if (!item?.isCombined || !item.partner) continue;
		try {
			const account = await new ItemCredential(context, index).accountKey();
			const key = `${account}/${partnerKey(item.partner)}`;
			const group = groups.get(key) ?? { indexes: [], items: [] };
			groups.set(key, group);
			group.indexes.push(index);
			group.items.push(item);
		} catch (error) {
			onFail(index, failureOf(error, item.partner), item.partner);
			items[index] = undefined;
		}
	}
	return [...groups.values()];
}

function notAlone(title: string): Failure {
	return {
		message: `Another item of this partner cannot be sent, and all of them are one update ("Combine Items"): ${title}`,
		advice: 'Correct that item. Nothing was sent to AWS for this partner.',
		details: [],
		errorCode: failureCodes.invalidInput,
	};
}
