import { isBlank, onlyEntry, toText } from '../text/cells';
import { foldKey, keyOf, splitName } from '../text/nameWords';
import { MAX_COLUMNS, type Row } from './row';

/** Columns that say which partner a row is about, those that say it best first. */
const COLUMNS = [
	'Partner ID',
	'Partner',
	'Partner ARN',
	'Partner Identifier',
	'Identifier',
	'Partner Name',
	'Legal Name',
].map(foldKey);

export interface PartnerCell {
	column: string;
	value: unknown;
}

/** The cell of a row that names its partner, by ID, ARN or name. @param fieldsToIgnore columns that are not looked at */
export function findPartnerCell(
	row: Row,
	fieldsToIgnore: readonly string[] = [],
): PartnerCell | undefined {
	const ignored = new Set(fieldsToIgnore.map(foldKey));
	const cells = new Map<string, PartnerCell>();
	for (const column of Object.keys(row).slice(0, MAX_COLUMNS)) {
		const key = keyOf(splitName(column).outside);
		const value = row[column];
		if (ignored.has(foldKey(column)) || isBlank(value) || cells.has(key)) continue;
		cells.set(key, { column, value: toText(onlyEntry(value), false) });
	}
	return COLUMNS.map((key) => cells.get(key)).find((cell) => cell !== undefined);
}
