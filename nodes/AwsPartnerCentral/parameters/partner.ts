import type { INodeProperties } from 'n8n-workflow';

import type { PartnerCell } from '../../../partner-central/profile/partnerCell';
import { catalogChoices } from '../../../partner-central/service/catalogs';
import { partnerIdOf } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
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

/** A partner that still has to be looked up: `Identifier` is its legal name. */
export interface NamedPartner extends PartnerReference {
	isName: true;
}

/** Which partner the item is about, by the parameter; where that is empty, by a cell of the item. */
export function readPartner(
	parameters: ItemParameters,
	cell?: PartnerCell,
): PartnerReference | NamedPartner {
	const Catalog = readCatalog(parameters);
	const given = parameters.identifier('partner');
	if (given === undefined && cell) {
		return toPartner(
			parameters,
			Catalog,
			`Partner (column ${quote(cell.column)})`,
			cell.value,
			true,
		);
	}
	if (isOther(given, cell?.value)) {
		const rule = `is ${quote(given)}, but the column ${quote(cell?.column)} of this item has ${quote(cell?.value)}: leave Partner empty to take it from there, or name the column in Fields to Ignore`;
		parameters.addProblem('Partner', rule);
	}
	const isName = parameters.locatorMode('partner') === 'name';
	return toPartner(parameters, Catalog, 'Partner', given, isName);
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
		if (mayBeName && !looksLikeIdentifier(text)) return { Catalog, Identifier: text, isName: true };
	}
	const rule = given === undefined ? 'is missing' : refuseIdentifier(given, partnerIdentifier);
	parameters.addProblem(label, rule);
	return { Catalog, Identifier: typeof given === 'string' ? shorten(given, 100) : '' };
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
