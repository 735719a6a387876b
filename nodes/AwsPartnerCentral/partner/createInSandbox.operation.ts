import type { IDataObject } from 'n8n-workflow';

import { primarySolutionTypeChoices } from '../../../partner-central/profile/choices';
import { listAll } from '../../../partner-central/service/listAll';
import type { Service } from '../../../partner-central/service/service';
import type { PartnerSummary } from '../../../partner-central/service/types';
import { DENIED, NO_PROFILE, unlessRefused } from '../../../partner-central/service/unlessRefused';
import { callApi } from '../items/callApi';
import type { Operation, PreparedItem } from '../items/operation';
import { toJson } from '../items/toJson';
import { codeField, contactFields } from '../parameters/contactFields';
import { readTexts, textProperties } from '../parameters/textFields';
import { toOptions } from '../parameters/toOptions';

/** The only catalog in which a partner is made here: in the other one it stands for a company. */
const Catalog = 'Sandbox';

const legalName = {
	LegalName: {
		shape: 'SensitiveUnicodeString',
		description: 'Name of the partner in the Sandbox, which no other partner there has',
		placeholder: 'e.g. Example Corp Test 42',
	},
};

const code = {
	EmailVerificationCode: {
		...codeField,
		default: '123456',
		description: 'The Sandbox takes any 6 digits',
	},
};

interface PreparedCreate extends PreparedItem {
	request: IDataObject;
}

/** With its profile, if it has one already and the credential may read it. */
async function readPartner(service: Service, known: PartnerSummary): Promise<PartnerSummary> {
	const read = async () => await service.getPartner({ Catalog, Identifier: known.Id });
	return (await unlessRefused([DENIED, NO_PROFILE], read)) ?? known;
}

/** Note that the partner was asked for: one that is found after that is this item's. */
const ASKED = 'askedForPartner';

/** CreatePartner, for an account that has no partner in the Sandbox yet. */
export const createInSandboxOperation: Operation<PreparedCreate> = {
	name: 'Create in Sandbox',
	action: 'Create partner in sandbox',
	description: 'Make a partner for trying things out, unless the account has one already',
	needsPartner: false,
	needsCatalog: false,
	properties: [
		...textProperties(legalName),
		{
			displayName: 'Primary Solution Type',
			name: 'primarySolutionType',
			type: 'options',
			default: 'SOFTWARE_PRODUCTS',
			options: toOptions(primarySolutionTypeChoices),
			description: 'What the company mainly offers',
		},
		...textProperties({ ...contactFields, ...code }),
	],

	prepare: (parameters) => ({
		request: {
			Catalog,
			...readTexts(parameters, legalName),
			PrimarySolutionType: parameters.choice(
				parameters.chosen('primarySolutionType', 'Primary Solution Type'),
				'Primary Solution Type',
				primarySolutionTypeChoices,
				'SOFTWARE_PRODUCTS',
			),
			AllianceLeadContact: readTexts(parameters, contactFields),
			...readTexts(parameters, code),
		},
	}),

	async run({ request }, environment) {
		const { service, notes } = environment;
		const [known] = await listAll(service, 'ListPartners', { Catalog }, 1);
		const isOwn = notes[ASKED] === true;
		if (known) {
			return [toJson({ ...(await readPartner(service, known)), Created: isOwn })];
		}
		notes[ASKED] = true;
		const created = await callApi(environment, 'CreatePartner', request, 'Id');
		return [toJson({ ...created, Created: true })];
	},
};
