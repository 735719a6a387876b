/**
 * The AWS accounts of the simulator: one, and on request further ones with a role each. Keys and account
 * number are the examples of AWS's own documentation: they open nothing but the simulator.
 */
export const ACCOUNT_ID = '123456789012';
export const REGION = 'us-east-1';
export const ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET_ACCESS_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const USER_ARN = `arn:aws:iam::${ACCOUNT_ID}:user/partner-central-example`;
export const ROLE_NAME = 'PartnerCentralExampleRole';
export const ROLE_ARN = roleArnOf(ACCOUNT_ID);
export const CATALOGS = ['AWS', 'Sandbox'] as const;

/** The account number of the n-th further account (1 is the first). */
export function furtherAccountId(index: number): string {
	return String(200_000_000_000 + index);
}

/** The role that the account's trust lets the example user take on. */
export function roleArnOf(accountId: string): string {
	return `arn:aws:iam::${accountId}:role/${ROLE_NAME}`;
}

/** Of a user, a role or a session. */
export function accountIdOf(arn: string): string {
	return arn.split(':')[4] ?? '';
}

/** The ARN of a partner. */
export function partnerArn(accountId: string, catalog: string, partnerId: string): string {
	return `arn:aws:partnercentral:${REGION}:${accountId}:catalog/${catalog}/partner/${partnerId}`;
}
