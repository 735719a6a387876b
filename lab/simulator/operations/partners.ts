import { ConflictException, ValidationException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import { randomIdentifier } from '../state/identifiers';
import type { AllianceLeadContact, Partner } from '../state/partner';
import { requireVerifiedEmail } from './emailVerification';
import {
	partnerHeader,
	requireCatalog,
	type OperationHandler,
	type PartnerInput,
} from './operation';
import { pageOf } from './paging';

/** ListPartners: the catalog's partners, a page at a time. */
export const listPartners: OperationHandler<{ Catalog: string; NextToken?: string }> = (
	account,
	{ Catalog, NextToken },
) => {
	requireCatalog(Catalog);
	const partners = account.partners.filter(({ catalog }) => catalog === Catalog);
	const { page, next } = pageOf(partners, Catalog, { size: account.pageSize, token: NextToken });
	return { PartnerSummaryList: page.map(summary), ...next };
};

/** GetPartner: the partner with its profile as of now. */
export const getPartner: OperationHandler<PartnerInput> = (account, { Catalog, Identifier }) =>
	describePartner(account.requirePartner(Catalog, Identifier), account.clock.now());

interface CreateInput {
	Catalog: string;
	ClientToken?: string;
	LegalName: string;
	PrimarySolutionType: string;
	AllianceLeadContact: AllianceLeadContact;
	EmailVerificationCode: string;
	Tags?: unknown[];
}

/**
 * CreatePartner: in the Sandbox for every account that has no partner there. In catalog AWS it takes a
 * check of the company that is not simulated.
 */
export const createPartner: OperationHandler<CreateInput> = (account, input) => {
	const { Catalog: catalog, LegalName: legalName, AllianceLeadContact: contact } = input;
	requireCatalog(catalog);
	const nowMs = account.clock.now();
	const partner = account.once('CreatePartner', input, () => {
		if (catalog === 'Sandbox' && input.Tags !== undefined) {
			const message = 'Tags are not permitted in the Sandbox.';
			throw ValidationException.ofFields(message, [
				{ name: 'Tags', message, code: 'ACTION_NOT_PERMITTED' },
			]);
		}
		if (account.partners.some((existing) => existing.catalog === catalog)) {
			throw new ConflictException(
				`The account has a partner in catalog ${catalog} already.`,
				'DUPLICATE_PARTNER',
			);
		}
		requireVerifiedEmail(account, catalog, contact.Email, input.EmailVerificationCode);
		if (catalog !== 'Sandbox') {
			throw ValidationException.ofBusiness(
				'The company of this account has not been verified.',
				'INCOMPATIBLE_KNOW_YOUR_BUSINESS_STATUS',
			);
		}
		const others = account.neighbourhood.everyPartner();
		if (others.some((other) => other.catalog === catalog && other.legalName === legalName)) {
			throw ValidationException.ofBusiness(
				`The legal name ${legalName} is taken by another partner.`,
				'INCOMPATIBLE_LEGAL_NAME',
			);
		}
		return account.addPartner({
			catalog,
			id: randomIdentifier('partner'),
			legalName,
			createdAt: new Date(nowMs).toISOString(),
			allianceLeadContact: contact,
			profile: { PrimarySolutionType: input.PrimarySolutionType },
		});
	});
	return {
		...describePartner(partner, nowMs),
		AllianceLeadContact: { ...partner.allianceLeadContact },
	};
};

function summary(partner: Partner): JsonObject {
	const { legalName: LegalName, createdAt: CreatedAt } = partner;
	return { ...partnerHeader(partner), LegalName, CreatedAt };
}

function describePartner(partner: Partner, nowMs: number): JsonObject {
	return {
		...summary(partner),
		Profile: partner.describeProfile(nowMs),
		AwsTrainingCertificationEmailDomains: Array.from(
			partner.trainingDomains,
			([DomainName, RegisteredAt]) => ({ DomainName, RegisteredAt }),
		),
	};
}
