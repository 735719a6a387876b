import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { AddressCheck } from '../../../partner-central/addressCheck/addressCheck';
import type { Runtime } from '../../../partner-central/service/runtime';
import type { Service } from '../../../partner-central/service/service';
import type { Partner, PartnerReference } from '../../../partner-central/service/types';
import type { DailyQuota } from '../../../partner-central/update/dailyQuota';
import type { PartnerState } from '../../../partner-central/update/partnerState';
import type { UpdateBudget } from '../../../partner-central/update/updateBudget';
import type { Problem } from '../../../partner-central/text/problem';
import type { ItemParameters } from '../parameters/itemParameters';
import type { NamedPartner } from '../parameters/partner';
import type { ItemTokens } from './itemRecords';

/** What an operation may use while it works on one item. */
export interface ItemEnvironment {
	itemIndex: number;
	executionKey: string;
	tokens: ItemTokens;
	/** Kept for this item's next try, if this one fails: plain data. */
	notes: IDataObject;
	runtime: Runtime;
	service: Service;
	/** When the workflow's own timeout ends the execution, on the runtime's clock; may be Infinity. */
	workflowDeadline: number;
	/** What the run knows of a partner, as the item's account sees it. */
	partnerState(partner: PartnerReference): PartnerState;
	addressCheck: AddressCheck;
	/** Of the item's account. */
	dailyQuota(catalog: string): DailyQuota;
	/** Of the execution. */
	updateBudget: UpdateBudget;
	/**
	 * A task belongs to this item from here on; errors of later items name it.
	 * @param isOwn The item has started it, and has not only adopted it.
	 */
	reportTask(taskId: string, isOwn: boolean): void;
	/** A partner as it was seen: its name stands in simplified output. */
	reportPartner(partner: Partner): void;
	/** The item is not done: the node's next try does it again. */
	leaveOpen(): void;
	/** A line for the person who watches a manual run. */
	reportProgress(message: string): void;
	/** A note that stands beside the node's output; what several items have to say is said once, with all names. */
	addHint(text: string, name?: string): void;
}

/** An operation of a resource: what the editor shows, what is read, what is done. */
export interface Operation<Prepared extends PreparedItem = PreparedItem> {
	/** Its entry in the resource's list of operations. */
	name: string;
	/** Its entry in the list of the node's actions. */
	action: string;
	description: string;
	properties: INodeProperties[];
	/** False: the parameter Partner is not shown, unless it is among the operation's own. */
	needsPartner?: boolean;
	/** False: neither is Catalog. */
	needsCatalog?: boolean;
	/**
	 * Reads and validates everything before any call.
	 * Problems are collected in `parameters`; the result counts only when there are none. It is plain data that
	 * say all that the item is about.
	 */
	prepare(parameters: ItemParameters): Prepared;
	/** The partner of an item of which something else cannot be read. Default: that of the parameter. */
	partnerOf?(parameters: ItemParameters): PreparedItem['partner'];
	/** Why items of one partner must not be worked on one after another. */
	findClash?(items: readonly PreparedItem[]): Problem | undefined;
	/** Makes one item of several that are about one partner. @returns the item, or what keeps them from being one */
	combine?(
		parts: ReadonlyArray<{ item: PreparedItem; title: string }>,
	): { ok: true; item: Prepared } | { ok: false; problems: Problem[] };
	/** Does the work. @throws ItemFailure, or any error of the service */
	run(prepared: Prepared, environment: ItemEnvironment): Promise<IDataObject[]>;
}

export interface PreparedItem {
	/** Items of one partner run one after another, in order. One that is named is looked up before. */
	partner?: PartnerReference | NamedPartner;
	/** All items of the partner are done as one. */
	isCombined?: boolean;
}
