import { CATALOGS } from '../account';
import { ValidationException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { AccountState } from '../state/accountState';

/**
 * What an operation does with a valid request: reads or changes the account, returns the body of
 * its answer, throws one of the errors in `errors/serviceErrors.ts`.
 */
export type OperationHandler<Input> = (account: AccountState, input: Input) => JsonObject;

/** Members most requests have. */
export interface PartnerInput {
	Catalog: string;
	Identifier: string;
}

/** Members most answers have. */
export function partnerHeader(partner: { catalog: string; arn: string; id: string }): JsonObject {
	return { Catalog: partner.catalog, Arn: partner.arn, Id: partner.id };
}

/** @throws ValidationException for a catalog that the service does not have */
export function requireCatalog(catalog: string): void {
	if (CATALOGS.some((name) => name === catalog)) return;
	throw invalidMember('Catalog', `Catalog must be one of ${CATALOGS.join(', ')}.`);
}

/** A value that the model allows and the service does not know. */
export function invalidMember(name: string, message: string): ValidationException {
	return ValidationException.ofFields(message, [{ name, message, code: 'INVALID_VALUE' }]);
}
