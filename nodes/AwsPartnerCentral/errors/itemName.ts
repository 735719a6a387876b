import type { INodeExecutionData } from 'n8n-workflow';

import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';

/** What n8n's nodes for spreadsheets call the number of a row in its sheet. */
const ROW_NUMBER = 'row_number';

export interface ItemName {
	/** "Row 7", "Item 3"; undefined for an item that is the only one. */
	place: string | undefined;
	partner: PartnerReference | undefined;
	/** n8n counts from 0, which contradicts the place: what it calls this item. */
	inN8n: string | undefined;
}

/** How a person finds an item: by its row in the sheet it came from, else by its place, counted from 1. */
export function nameItem(
	items: readonly INodeExecutionData[],
	itemIndex: number,
	partner?: PartnerReference,
): ItemName {
	const row = Number(items[itemIndex]?.json[ROW_NUMBER]);
	if (Number.isInteger(row) && row > 0) return { place: `Row ${row}`, partner, inN8n: undefined };
	if (items.length < 2) return { place: undefined, partner, inN8n: undefined };
	return { place: `Item ${itemIndex + 1}`, partner, inN8n: `[item ${itemIndex}]` };
}

/** The message with the item it is about in front; a partner that it names already is not named again. */
export function withItemName(message: string, { place, partner }: ItemName): string {
	if (place === undefined) return message;
	const id = partnerId(partner);
	const isNamed = id === undefined || message.includes(id);
	return `${place}${isNamed ? '' : ` (${id})`}: ${message}`;
}

/** Such as "Row 7 (partner-abcd1234efgh5)", for lists of items. */
export function itemTitle({ place = 'Item 1', partner }: ItemName): string {
	const id = partnerId(partner);
	return id === undefined ? place : `${place} (${id})`;
}

function partnerId(partner: PartnerReference | undefined): string | undefined {
	return partner && (partnerIdOf(partner) || undefined);
}
