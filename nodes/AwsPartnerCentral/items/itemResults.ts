import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import type { PartnerReference } from '../../../partner-central/service/types';
import { itemTitle, nameItem, withItemName, type ItemName } from '../errors/itemName';
import { toNodeError } from '../errors/toNodeError';
import { failTool } from '../errors/toolFailure';
import type { ItemResult } from './outputItems';

interface FailedItem {
	itemIndex: number;
	failure: Failure;
	name: ItemName;
}

/** How the items of a run went. */
export class ItemResults {
	/** By index. */
	readonly all: ItemResult[] = [];
	/** The partners of failed items. */
	readonly failedPartners = new Map<number, PartnerReference>();
	/** Errors of later items name them. */
	readonly startedTasks: string[] = [];
	/** Items for which others stand, by the index of the one that does. */
	followers: ReadonlyMap<number, number[]> = new Map();
	private firstFailure: FailedItem | undefined;

	constructor(private readonly context: IExecuteFunctions) {}

	get haveFailure(): boolean {
		return this.firstFailure !== undefined;
	}

	/** The item and those that were combined with it: all have the same result. */
	withFollowers(itemIndex: number): number[] {
		return [itemIndex, ...(this.followers.get(itemIndex) ?? [])];
	}

	succeed(itemIndex: number, outputs: IDataObject[]): void {
		const indexes = this.withFollowers(itemIndex);
		const count = indexes.length > 1 ? { CombinedItems: indexes.length } : {};
		for (const index of indexes) {
			this.all[index] = { ok: true, outputs: outputs.map((json) => ({ ...json, ...count })) };
		}
	}

	fail(itemIndex: number, reason: Failure, partner?: PartnerReference): void {
		for (const index of this.withFollowers(itemIndex)) {
			const name = nameItem(this.context.getInputData(), index, partner);
			const failure = { ...reason, message: withItemName(reason.message, name) };
			this.all[index] = { ok: false, failure, name };
			if (partner) this.failedPartners.set(index, partner);
			this.firstFailure ??= { itemIndex: index, failure, name };
		}
	}

	/** @throws the node's error, unless a tool has to answer */
	endWithFirstFailure(isTool: boolean): INodeExecutionData[] {
		const { itemIndex, failure, name } = this.firstFailure as FailedItem;
		if (isTool) return failTool(this.context, failure);
		const others = this.all.flatMap((result, index) =>
			// Items that were broken off because of the first failure have not failed themselves.
			index === itemIndex || result.ok || isStopped(result.failure) ? [] : [itemTitle(result.name)],
		);
		throw toNodeError(this.context.getNode(), failure, itemIndex, {
			startedTasks: this.startedTasks.filter((taskId) => taskId !== failure.TaskId),
			otherFailures: others,
			inN8n: name.inN8n,
		});
	}
}

function isStopped({ errorCode }: Failure): boolean {
	return errorCode === failureCodes.executionStopped;
}
