/** What to do about each rule of AWS's that a request goes against (shape `BusinessValidationCode`). */
const adviceByCode: Readonly<Record<string, string>> = {
	INCOMPATIBLE_CONNECTION_INVITATION_REQUEST:
		'Only the partner who has received an invitation can answer it, and AWS does not allow every kind of connection.',
	INCOMPATIBLE_LEGAL_NAME:
		'Use the legal name that AWS knows the company by; in the Sandbox choose another one.',
	INCOMPATIBLE_KNOW_YOUR_BUSINESS_STATUS:
		"The company's business has to be verified first, in the account settings of AWS Partner Central.",
	INCOMPATIBLE_IDENTITY_VERIFICATION_STATUS:
		"The registrant's identity has to be verified first, in the account settings of AWS Partner Central.",
	INVALID_ACCOUNT_LINKING_STATUS:
		'Use the AWS account that is linked to the partner, or link this one in AWS Partner Central first.',
	INVALID_ACCOUNT_STATE:
		'Usually the AWS account is closed or suspended, or has no valid way to pay: look in the AWS console.',
	INCOMPATIBLE_DOMAIN:
		"Usually the domain belongs to a public mail service or to another partner: use an address of the company's own domain.",
	INELIGIBLE_ACCOUNT_TIER:
		'Usually the AWS account is on the free plan, and AWS asks for a paid one.',
	MISSING_ACTIVE_SUBSIDIARY_CONNECTION:
		'The two accounts have to be connected as company and subsidiary first.',
	INCOMPATIBLE_SUBSIDIARY_CONNECTION:
		'The accounts are connected as company and subsidiary in another way already. End that connection first.',
	INCOMPATIBLE_PRIMARY_PARTNER:
		"Only the company's primary partner account may do this. Use its credential.",
	QUALIFICATIONS_ASSOCIATION_LIMIT_EXCEEDED:
		'No further account can share its qualifications. End another association first.',
	QUALIFICATIONS_ASSOCIATION_NOT_FOUND:
		'The two accounts share no qualifications, so there is nothing to end.',
	QUALIFICATIONS_ASSOCIATION_EXISTS:
		'The two accounts share their qualifications already. Nothing is left to do.',
};

export function businessAdvice(code: string): string | undefined {
	return Object.hasOwn(adviceByCode, code) ? adviceByCode[code] : undefined;
}
