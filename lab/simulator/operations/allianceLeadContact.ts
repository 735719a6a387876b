import type { JsonObject } from '../json';
import type { AllianceLeadContact, Partner } from '../state/partner';
import { requireVerifiedEmail } from './emailVerification';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

export const getAllianceLeadContact: OperationHandler<PartnerInput> = (account, input) =>
	describeContact(account.requirePartner(input.Catalog, input.Identifier));

type PutInput = PartnerInput & {
	AllianceLeadContact: AllianceLeadContact;
	EmailVerificationCode?: string;
};

/** PutAllianceLeadContact. Another address needs the code that was sent there. */
export const putAllianceLeadContact: OperationHandler<PutInput> = (
	account,
	{ Catalog, Identifier, AllianceLeadContact: contact, EmailVerificationCode: code },
) => {
	const partner = account.requirePartner(Catalog, Identifier);
	if (code !== undefined || contact.Email !== partner.allianceLeadContact.Email) {
		requireVerifiedEmail(account, Catalog, contact.Email, code);
	}
	partner.allianceLeadContact = contact;
	return describeContact(partner);
};

function describeContact(partner: Partner): JsonObject {
	return {
		...partnerHeader(partner),
		AllianceLeadContact: { ...partner.allianceLeadContact },
	};
}
