/**
 * The one AWS account of the simulator. Keys and account number are the examples of AWS's own
 * documentation: they open nothing but the simulator.
 */
export const ACCOUNT_ID = '123456789012';
export const REGION = 'us-east-1';
export const ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET_ACCESS_KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const USER_ARN = `arn:aws:iam::${ACCOUNT_ID}:user/partner-central-example`;
export const ROLE_NAME = 'PartnerCentralExampleRole';
export const ROLE_ARN = `arn:aws:iam::${ACCOUNT_ID}:role/${ROLE_NAME}`;
export const CATALOGS = ['AWS', 'Sandbox'] as const;

/** The ARN of a partner of this account. */
export function partnerArn(catalog: string, partnerId: string): string {
	return `arn:aws:partnercentral:${REGION}:${ACCOUNT_ID}:catalog/${catalog}/partner/${partnerId}`;
}
