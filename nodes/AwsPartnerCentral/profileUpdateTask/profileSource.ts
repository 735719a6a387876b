import { isEmptyRow } from '../../../partner-central/profile/emptyRow';
import { findPartnerCell, type PartnerCell } from '../../../partner-central/profile/partnerCell';
import { toEntries, toText } from '../../../partner-central/text/cells';
import { quote } from '../../../partner-central/text/quote';
import type { ItemParameters } from '../parameters/itemParameters';
import { profileInputChoices } from './startChoices';

/** Where an item has its profile: in fields of the panel, or in a row. */
export interface ProfileSource {
	/** What is to be read as a row; undefined: the fields of the panel. */
	row?: { given: unknown };
	/** Columns of the row that are not looked at. */
	fieldsToIgnore: string[];
	/** The row's own word on its partner. */
	partnerCell?: PartnerCell;
}

export function readSource(parameters: ItemParameters): ProfileSource {
	const input = parameters.choice(
		parameters.raw('profileInput', 'fields'),
		'Profile Input',
		profileInputChoices,
		'fields',
	);
	switch (input) {
		case 'fields':
			return { fieldsToIgnore: [] };
		case 'json':
			return { row: { given: parameters.raw('profileJson', {}) }, fieldsToIgnore: [] };
		case 'autoMapInputData': {
			const fieldsToIgnore = readFieldsToIgnore(parameters);
			const partnerCell = findPartnerCell(parameters.item, fieldsToIgnore);
			return { row: { given: parameters.item }, fieldsToIgnore, partnerCell };
		}
	}
}

function readFieldsToIgnore(parameters: ItemParameters): string[] {
	const names: string[] = [];
	for (const entry of toEntries(parameters.raw('fieldsToIgnore', ''))) {
		const name = toText(entry, true);
		if (typeof name === 'string') names.push(name);
		else {
			const rule = `must be names separated by commas, but has ${quote(entry)}`;
			parameters.addProblem('Fields to Ignore', rule);
			break;
		}
	}
	return names;
}

/** Whether the item is an empty row of a sheet: no partner, and no filled cell of a profile. */
export function isEmptyItem(
	parameters: ItemParameters,
	{ row, fieldsToIgnore, partnerCell }: ProfileSource,
): boolean {
	if (!row || partnerCell || parameters.identifier('partner') !== undefined) return false;
	return isEmptyRow(row.given, { fieldsToIgnore });
}
