import type { INodeProperties } from 'n8n-workflow';

import type { RowAddress, RowCell } from '../../../partner-central/profile/rowAddress';
import { catalogChoices } from '../../../partner-central/service/catalogs';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { matchChoice } from '../../../partner-central/text/matchChoice';
import { quote, shorten } from '../../../partner-central/text/quote';
import {
	looksLikeIdentifier,
	refuseIdentifier,
	trimUnseen,
	type IdentifierKind,
} from './identifiers';
import type { ItemParameters } from './itemParameters';
import { toOptions } from './toOptions';

/** Shape `PartnerId`, and the partner's part of `PartnerArn`. */
const PARTNER_ID = 'partner-[A-Za-z0-9]{13}';
const PARTNER_ARN = `arn:[a-z-]+:partnercentral:[a-z0-9-]+:[0-9]{12}:catalog/[A-Za-z-_]+/partner/${PARTNER_ID}`;

export const catalogProperty: INodeProperties = {
	displayName: 'Catalog',
	name: 'catalog',
	type: 'options',
	default: 'AWS',
	options: toOptions(catalogChoices),
	description: 'AWS for real profiles, Sandbox for trying things out',
};

export const partnerProperty: INodeProperties = {
	displayName: 'Partner',
	name: 'partner',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The AWS partner whose profile is meant',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a partner…',
			typeOptions: { searchListMethod: 'searchPartners', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. partner-abcd1234efgh5',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: `^\\s*${PARTNER_ID}\\s*$`,
						errorMessage:
							'A partner ID is "partner-" followed by 13 letters or digits, such as partner-abcd1234efgh5',
					},
				},
			],
		},
		{
			displayName: 'By ARN',
			name: 'arn',
			type: 'string',
			placeholder:
				'e.g. arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/partner-abcd1234efgh5',
			validation: [
				{
					type: 'regex',
					properties: {
						regex: `^\\s*${PARTNER_ARN}\\s*$`,
						errorMessage:
							'A partner ARN looks like arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/partner-abcd1234efgh5',
					},
				},
			],
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. Example Cloud GmbH',
			hint: 'The legal name, as the list shows it; case and punctuation do not matter',
		},
	],
};

/** Where no name can be looked up. */
export const partnerByIdProperty: INodeProperties = {
	...partnerProperty,
	modes: partnerProperty.modes?.filter(({ name }) => name !== 'name'),
};

/** Shape `PartnerIdentifier`. */
const partnerIdentifier: IdentifierKind = {
	pattern: new RegExp(`^(?:${PARTNER_ID}|${PARTNER_ARN})$`),
	beginning: /^partner-|:partner\//i,
	rule: 'must be a partner ID such as partner-abcd1234efgh5 or a partner ARN',
};

/** The catalog of real profiles is never meant by a cell that nobody has filled in. */
export function readCatalog(parameters: ItemParameters): string {
	const given = parameters.chosen('catalog', 'Catalog');
	return parameters.choice(given, 'Catalog', catalogChoices, 'AWS');
}

/** A legal name has at most 80; whoever has more shows it in one line all the same. */
const MAX_NAME_CHARACTERS = 200;

/** A partner that still has to be looked up: `Identifier` is its legal name. */
export interface NamedPartner extends PartnerReference {
	isName: true;
}

/** What the item's own row says of whom it is about. */
export interface GivenAddress extends RowAddress {
	/** Whether an empty Partner is taken from the row; if not, the row must not contradict it. */
	isTaken: boolean;
}

/** Which partner the item is about, by the parameter; where that is empty, by a cell of the item. */
export function readPartner(
	parameters: ItemParameters,
	address: GivenAddress = { isTaken: false },
): PartnerReference | NamedPartner {
	const Catalog = readCatalog(parameters);
	const { partner: cell, catalog, isTaken } = address;
	if (isOtherCatalog(Catalog, catalog?.value)) {
		refuseContradiction(parameters, 'Catalog', Catalog, catalog, isTaken);
	}
	const given = parameters.identifier('partner');
	if (given === undefined && cell && isTaken) {
		return toPartner(
			parameters,
			Catalog,
			`Partner (column ${quote(cell.column)})`,
			cell.value,
			true,
		);
	}
	if (isOther(given, cell?.value)) refuseContradiction(parameters, 'Partner', given, cell, isTaken);
	if (given === undefined && isTaken) {
		parameters.addProblem('Partner', 'is missing: choose one, or name it in a column "Partner ID"');
		return { Catalog, Identifier: '' };
	}
	const isName = parameters.locatorMode('partner') === 'name' || isOfWords(given);
	return toPartner(parameters, Catalog, 'Partner', given, isName);
}

/** What is dragged onto the field becomes "By ID" in n8n, a column of names as well; no ID has a blank in it. */
function isOfWords(given: unknown): boolean {
	return typeof given === 'string' && given.trim().includes(' ');
}

/** Which partner is meant where none can be looked up: by id or ARN. */
export function readPartnerById(parameters: ItemParameters): PartnerReference {
	const Catalog = readCatalog(parameters);
	return toPartner(parameters, Catalog, 'Partner', parameters.identifier('partner'), false);
}

function toPartner(
	parameters: ItemParameters,
	Catalog: string,
	label: string,
	given: unknown,
	mayBeName: boolean,
): PartnerReference | NamedPartner {
	const text = typeof given === 'string' ? trimUnseen(given) : undefined;
	if (text !== undefined) {
		if (partnerIdentifier.pattern.test(text)) return { Catalog, Identifier: text };
		if (mayBeName && !looksLikeIdentifier(text)) {
			return { Catalog, Identifier: shorten(text, MAX_NAME_CHARACTERS), isName: true };
		}
	}
	parameters.addProblem(label, refusePartner(given, parameters.locatorMode('partner')));
	return { Catalog, Identifier: typeof given === 'string' ? shorten(given, 100) : '' };
}

function refusePartner(given: unknown, mode: unknown): string {
	if (given === undefined) return 'is missing';
	const rule = refuseIdentifier(given, partnerIdentifier);
	const mayBeName = mode === 'id' && typeof given === 'string' && !looksLikeIdentifier(given);
	return mayBeName ? `${rule}: choose "By Name" if that is the legal name` : rule;
}

/** A row that is about somebody else would change the wrong profile. */
function refuseContradiction(
	parameters: ItemParameters,
	label: 'Catalog' | 'Partner',
	given: unknown,
	cell: RowCell | undefined,
	isTaken: boolean,
): void {
	const wayOut = isTaken
		? `${label === 'Partner' ? 'leave Partner empty to take it from there' : 'take it from there by an expression'}, or name the column in Fields to Ignore`
		: 'take it from there by an expression, or leave the column out of Profile (JSON)';
	const rule = `is ${quote(given)}, but the column ${quote(cell?.column)} of this item has ${quote(cell?.value)}: ${wayOut}`;
	parameters.addProblem(label, rule);
}

function isOtherCatalog(given: string, cell: unknown): boolean {
	const catalog = typeof cell === 'string' ? matchChoice(catalogChoices, cell) : undefined;
	return catalog !== undefined && catalog !== given;
}

/** Whether both are IDs or ARNs, but not of one partner. */
function isOther(given: unknown, cell: unknown): boolean {
	const [one, other] = [given, cell].map((value) =>
		typeof value === 'string' && partnerIdentifier.pattern.test(value)
			? partnerIdOf({ Catalog: '', Identifier: value })
			: undefined,
	);
	return one !== undefined && other !== undefined && one !== other;
}
