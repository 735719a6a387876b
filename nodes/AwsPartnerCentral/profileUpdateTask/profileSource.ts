import { isEmptyRow } from '../../../partner-central/profile/emptyRow';
import { parseRow } from '../../../partner-central/profile/row';
import { readRowAddress } from '../../../partner-central/profile/rowAddress';
import { toEntries, toText } from '../../../partner-central/text/cells';
import { quote } from '../../../partner-central/text/quote';
import { looksLikeIdentifier } from '../parameters/identifiers';
import type { ItemParameters } from '../parameters/itemParameters';
import type { GivenAddress } from '../parameters/partner';
import { profileInputChoices } from './startChoices';

/** Where an item has its profile: in fields of the panel, or in a row. */
export interface ProfileSource {
	/** What is to be read as a row; undefined: the fields of the panel. */
	row?: { given: unknown };
	/** Columns of the row that are not looked at. */
	fieldsToIgnore: string[];
	/** The row's own word on its partner. */
	address?: GivenAddress;
}

export function readSource(parameters: ItemParameters): ProfileSource {
	switch (readInput(parameters)) {
		case 'fields':
			return { fieldsToIgnore: [] };
		case 'json': {
			const given = parameters.raw('profileJson', {});
			const parsed = parseRow(given);
			const address = parsed.ok ? readRowAddress(parsed.row) : {};
			return { row: { given }, fieldsToIgnore: [], address: { ...address, isTaken: false } };
		}
		case 'autoMapInputData': {
			const fieldsToIgnore = readFieldsToIgnore(parameters);
			const address = addressOfItem(parameters, fieldsToIgnore);
			return { row: { given: parameters.item }, fieldsToIgnore, address };
		}
	}
}

/** The incoming item's own word on its partner, where that counts, whatever else cannot be read. */
export function readAddress(parameters: ItemParameters): GivenAddress | undefined {
	return readInput(parameters) === 'autoMapInputData'
		? addressOfItem(parameters, readFieldsToIgnore(parameters))
		: undefined;
}

function readInput(parameters: ItemParameters) {
	const given = parameters.raw('profileInput', 'fields');
	return parameters.choice(given, 'Profile Input', profileInputChoices, 'fields');
}

function addressOfItem({ item }: ItemParameters, fieldsToIgnore: string[]): GivenAddress {
	return { ...readRowAddress(item, fieldsToIgnore), isTaken: true };
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
	{ row, fieldsToIgnore, address }: ProfileSource,
): boolean {
	if (!row || address?.partner || parameters.identifier('partner') !== undefined) return false;
	return isEmptyRow(row.given, { fieldsToIgnore });
}

/** The legal name by which the parameter chooses the partner. */
export function readPartnerName(parameters: ItemParameters): string | undefined {
	const given = parameters.identifier('partner');
	return typeof given === 'string' && !looksLikeIdentifier(given) ? given : undefined;
}

/** How the row calls the partner that the parameter has named. */
export function readNameInRow(
	parameters: ItemParameters,
	{ address }: ProfileSource,
): string | undefined {
	const name = address?.partner?.value;
	const isNamed = parameters.identifier('partner') !== undefined;
	return isNamed && typeof name === 'string' && !looksLikeIdentifier(name) ? name : undefined;
}
