import {
	ResourceNotFoundException,
	ServiceQuotaExceededException,
	ValidationException,
} from '../errors/serviceErrors';
import { MAX_DOMAINS } from '../state/quotas';
import { requireVerifiedEmail } from './emailVerification';
import type { OperationHandler, PartnerInput } from './operation';

/** Everybody can have an address there; AWS's own list is not published. */
const PUBLIC_DOMAINS = ['gmail.com', 'hotmail.com', 'icloud.com', 'outlook.com', 'yahoo.com'];

type AssociateInput = PartnerInput & {
	ClientToken?: string;
	Email: string;
	EmailVerificationCode: string;
};

/** AssociateAwsTrainingCertificationEmailDomain. A domain that the partner has already changes nothing. */
export const associateTrainingDomain: OperationHandler<AssociateInput> = (account, input) => {
	const { Catalog, Identifier, Email, EmailVerificationCode: code } = input;
	const partner = account.requirePartner(Catalog, Identifier);
	const domain = (Email.split('@')[1] ?? '').toLowerCase();
	return account.once('Associate', { ...input, Identifier: partner.id }, () => {
		requireVerifiedEmail(account, Catalog, Email, code);
		const isForeign = account.neighbourhood
			.everyPartner()
			.some(
				(other) =>
					other.catalog === Catalog && other !== partner && other.trainingDomains.has(domain),
			);
		if (PUBLIC_DOMAINS.includes(domain) || isForeign) {
			throw ValidationException.ofBusiness(
				`The domain ${domain} is not this company's own.`,
				'INCOMPATIBLE_DOMAIN',
			);
		}
		if (partner.trainingDomains.has(domain)) return {};
		if (partner.trainingDomains.size >= MAX_DOMAINS) {
			throw new ServiceQuotaExceededException(
				`Partner ${partner.id} has ${MAX_DOMAINS} domains, which is the limit.`,
				'LIMIT_EXCEEDED_NUMBER_OF_DOMAIN',
			);
		}
		partner.trainingDomains.set(domain, new Date(account.clock.now()).toISOString());
		return {};
	});
};

type DisassociateInput = PartnerInput & { ClientToken?: string; DomainName: string };

/** DisassociateAwsTrainingCertificationEmailDomain. */
export const disassociateTrainingDomain: OperationHandler<DisassociateInput> = (account, input) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	return account.once('Disassociate', { ...input, Identifier: partner.id }, () => {
		if (partner.trainingDomains.delete(input.DomainName.toLowerCase())) return {};
		throw new ResourceNotFoundException(
			`Partner ${partner.id} has no domain ${input.DomainName}.`,
			'PARTNER_DOMAIN_NOT_FOUND',
		);
	});
};
