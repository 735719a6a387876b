import type { Choice } from '../text/choice';
import { industrySegmentChoices, primarySolutionTypeChoices } from './choices';

/** How the values of a shape are called where one does not fit: `must be …`. */

/** Texts whose sizes are part of what they are. */
export const codes: Readonly<Record<string, string>> = {
	AwsAccountId: 'the 12 digits of an AWS account',
	Catalog: 'a catalog such as AWS or Sandbox',
	ConnectionId: 'the ID of a connection, which is "pac-" and 13 letters or digits',
	ConnectionInvitationId: 'the ID of an invitation, which is "pacinv-" and 13 letters or digits',
	CountryCode: 'a two-letter country code such as US',
	DomainName: 'a domain such as example.com, without @ and https://',
	Email: 'an e-mail address such as name@example.com',
	EmailVerificationCode: 'a code of 6 digits',
	Locale: 'a locale such as en-US',
	PartnerIdentifier: 'a partner ID such as partner-abcd1234efgh5 or a partner ARN',
	PartnerProfileId: 'the ID of a profile, which is "pprofile-" and 13 letters or digits',
	ProfileTaskId: 'the ID of an update task, which is "pprofiletask-" and 13 letters or digits',
	SubdivisionCode:
		'a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2)',
};

/** Lists and objects. */
export const structures: Readonly<Record<string, string>> = {
	Headquarters: 'an object with CountryCode and SubdivisionCode',
	LocalizedContent: 'an object with Locale and texts',
	LocalizedContentList:
		'a list of localized contents such as [{ "Locale": "fr-FR", "Description": "…" }]',
};

/** Values that have a label, and the codes that are named when none is near. */
export const labelled: Readonly<
	Record<string, { choices: readonly Choice[]; examples: readonly string[] }>
> = {
	IndustrySegment: {
		choices: industrySegmentChoices,
		examples: ['FINANCIAL_SERVICES', 'HEALTHCARE'],
	},
	PrimarySolutionType: {
		choices: primarySolutionTypeChoices,
		examples: ['SOFTWARE_PRODUCTS', 'CONSULTING_SERVICES'],
	},
};
