import { isBlank, onlyEntry, toText } from '../text/cells';
import { foldKey, keyOf, splitName } from '../text/nameWords';
import { MAX_COLUMNS, type Row } from './row';

/** Columns that say which partner a row is about, those that say it best first. */
const PARTNER_COLUMNS = [
	'Partner ID',
	'Partner',
	'Partner ARN',
	'Partner Identifier',
	'Identifier',
	'Partner Name',
	'Legal Name',
].map(foldKey);

const CATALOG_COLUMN = foldKey('Catalog');

export interface RowCell {
	column: string;
	value: unknown;
}

/** What a row says of whom it is about. */
export interface RowAddress {
	/** By ID, ARN or name. */
	partner?: RowCell;
	catalog?: RowCell;
}

/** @param fieldsToIgnore columns that are not looked at */
export function readRowAddress(row: Row, fieldsToIgnore: readonly string[] = []): RowAddress {
	const ignored = new Set(fieldsToIgnore.map(foldKey));
	const cells = new Map<string, RowCell>();
	for (const column of Object.keys(row).slice(0, MAX_COLUMNS)) {
		const key = keyOf(splitName(column).outside);
		const value = row[column];
		if (ignored.has(foldKey(column)) || isBlank(value) || cells.has(key)) continue;
		cells.set(key, { column, value: toText(onlyEntry(value), false) });
	}
	return {
		partner: PARTNER_COLUMNS.map((key) => cells.get(key)).find((cell) => cell !== undefined),
		catalog: cells.get(CATALOG_COLUMN),
	};
}
