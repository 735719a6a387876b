/**
 * The one AWS account of the simulator. Keys and account number are the examples of AWS's own
 * documentation: they open nothing but the simulator.
 */
export const accountId = '123456789012';
export const region = 'us-east-1';
export const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const userArn = `arn:aws:iam::${accountId}:user/partner-central-example`;
export const roleName = 'PartnerCentralExampleRole';
export const roleArn = `arn:aws:iam::${accountId}:role/${roleName}`;
export const catalogs = ['AWS', 'Sandbox'] as const;

/** The ARN of a partner of this account. */
export function partnerArn(catalog: string, partnerId: string): string {
	return `arn:aws:partnercentral:${region}:${accountId}:catalog/${catalog}/partner/${partnerId}`;
}
