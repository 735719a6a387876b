import { CATALOGS } from '../account';
import { ValidationException } from '../errors/serviceErrors';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

/** ListPartners: the catalog's partners, a page at a time. */
export const listPartners: OperationHandler<{ Catalog: string; NextToken?: string }> = (
	account,
	{ Catalog, NextToken },
) => {
	if (!CATALOGS.some((name) => name === Catalog)) {
		throw invalidMember('Catalog', `Catalog must be one of ${CATALOGS.join(', ')}.`);
	}
	const partners = account.partners.filter(({ catalog }) => catalog === Catalog);
	const start = NextToken === undefined ? 0 : readPageToken(NextToken, Catalog);
	const end = start + account.pageSize;
	return {
		PartnerSummaryList: partners.slice(start, end).map((partner) => ({
			...partnerHeader(partner),
			LegalName: partner.legalName,
			CreatedAt: partner.createdAt,
		})),
		...(end < partners.length ? { NextToken: writePageToken(end, Catalog) } : {}),
	};
};

/** GetPartner: the partner with its profile as of now. */
export const getPartner: OperationHandler<PartnerInput> = (account, { Catalog, Identifier }) => {
	const partner = account.requirePartner(Catalog, Identifier);
	return {
		...partnerHeader(partner),
		LegalName: partner.legalName,
		CreatedAt: partner.createdAt,
		Profile: partner.profileAt(account.clock.now()),
		AwsTrainingCertificationEmailDomains: [],
	};
};

/** Opaque to clients: the catalog and the position the next page starts at. */
function writePageToken(position: number, catalog: string): string {
	return Buffer.from(`${catalog}:${position}`).toString('base64url');
}

function readPageToken(token: string, catalog: string): number {
	const [tokenCatalog, position] = Buffer.from(token, 'base64url').toString('utf8').split(':');
	if (tokenCatalog === catalog && position !== undefined && /^\d{1,9}$/.test(position)) {
		return Number(position);
	}
	throw invalidMember('NextToken', 'NextToken is not a token of this list.');
}

function invalidMember(name: string, message: string): ValidationException {
	return new ValidationException(message, 'REQUEST_VALIDATION_FAILED', [
		{ name, message, code: 'INVALID_VALUE' },
	]);
}
