import type { IDataObject } from 'n8n-workflow';

import type { PartnerReference } from '../../../partner-central/service/types';
import { DENIED, unlessRefused } from '../../../partner-central/service/unlessRefused';
import type { ItemEnvironment, Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { codeField, contactFields, optional } from '../parameters/contactFields';
import { readPartner } from '../parameters/partner';
import { readTexts, textProperties } from '../parameters/textFields';

const contact = optional(contactFields);
const code = {
	EmailVerificationCode: {
		...codeField,
		isOptional: true,
		description: `Needed for a new e-mail address. ${codeField.description}`,
	},
};

type Contact = Partial<Record<keyof typeof contact, string>>;

interface PreparedUpdate {
	partner: PartnerReference;
	/** What is to change. */
	contact: Contact;
	code: { EmailVerificationCode?: string };
}

/** PutAllianceLeadContact wants the whole contact: what is not given is read and sent along. */
export const updateOperation: Operation<PreparedUpdate> = {
	name: 'Update',
	action: 'Update alliance lead',
	description: 'Change whom AWS turns to. What is left empty stays as it is.',
	properties: textProperties({ ...contact, ...code }),

	prepare(parameters) {
		const prepared = {
			partner: readPartner(parameters),
			contact: readTexts(parameters, contact),
			code: readTexts(parameters, code),
		};
		if (parameters.problems.length === 0 && Object.keys(prepared.contact).length === 0) {
			parameters.addProblem('The alliance lead', 'stays as it is: fill in at least one field');
		}
		return prepared;
	},

	async run({ partner: { Catalog, Identifier }, contact: wanted, code: given }, environment) {
		const { service } = environment;
		const current = await readCurrent({ Catalog, Identifier }, wanted, environment);
		const known = (current?.AllianceLeadContact ?? {}) as Contact;
		const merged = { ...known, ...wanted };
		if (current && isSame(known, merged)) return [{ ...current, Changed: false }];
		const request = { Catalog, Identifier, AllianceLeadContact: merged, ...given };
		// A code holds once: sent again, it would be refused although the first try has acted.
		const limits = { expects: 'Id', isRepeatable: given.EmailVerificationCode === undefined };
		return [toJson(await service.call('PutAllianceLeadContact', request, limits))];
	},
};

/** Undefined when the credential may not read, and nothing that is there has to be kept. */
async function readCurrent(
	partner: PartnerReference,
	wanted: Contact,
	{ service, addHint }: ItemEnvironment,
): Promise<IDataObject | undefined> {
	const read = async () =>
		await service.call('GetAllianceLeadContact', { ...partner }, { expects: 'Id' });
	const isWhole = Object.keys(wanted).length === Object.keys(contact).length;
	const current = isWhole ? await unlessRefused([DENIED], read) : await read();
	if (!current) {
		addHint(
			'The alliance lead was sent without looking first, because the credential may not read it (partnercentral:GetAllianceLeadContact).',
		);
	}
	return current && toJson(current);
}

function isSame(one: Contact, other: Contact): boolean {
	const members = Object.keys(contact) as Array<keyof Contact>;
	return members.every((member) => one[member] === other[member]);
}
