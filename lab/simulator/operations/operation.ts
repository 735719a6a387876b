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
