import type { INodeProperties } from 'n8n-workflow';

import { catalogChoices } from '../../../partner-central/service/catalogs';
import type { PartnerReference } from '../../../partner-central/service/types';
import { shorten } from '../../../partner-central/text/quote';
import { refuseIdentifier, type IdentifierKind } from './identifiers';
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
	],
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

/** Which partner the item is about: id or ARN. */
export function readPartner(parameters: ItemParameters): PartnerReference {
	const Catalog = readCatalog(parameters);
	const given = parameters.identifier('partner');
	if (typeof given === 'string' && partnerIdentifier.pattern.test(given)) {
		return { Catalog, Identifier: given };
	}
	const rule = given === undefined ? 'is missing' : refuseIdentifier(given, partnerIdentifier);
	parameters.addProblem('Partner', rule);
	return { Catalog, Identifier: typeof given === 'string' ? shorten(given, 100) : '' };
}
