import type { JsonObject } from '../json';
import type { AllianceLeadContact, Partner } from '../state/partner';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

export const getAllianceLeadContact: OperationHandler<PartnerInput> = (account, input) =>
	describeContact(account.requirePartner(input.Catalog, input.Identifier));

/** PutAllianceLeadContact. The verification code of a new address is not looked at. */
export const putAllianceLeadContact: OperationHandler<
	PartnerInput & { AllianceLeadContact: AllianceLeadContact }
> = (account, input) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	partner.allianceLeadContact = input.AllianceLeadContact;
	return describeContact(partner);
};

function describeContact(partner: Partner): JsonObject {
	return {
		...partnerHeader(partner),
		AllianceLeadContact: { ...partner.allianceLeadContact },
	};
}
