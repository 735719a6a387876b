import { keyProblems } from '../service/keyProblems';
import { connectionAdvice } from './connectionAdvice';

/** What an error means, and what to do. */
export interface ServiceAdvice {
	/** A sentence without a full stop. `{action}` is the operation, `{partner}` the partner. */
	message: string;
	advice: string;
}

const accessDenied: ServiceAdvice = {
	message: 'AWS did not allow {action} for {partner}',
	advice:
		'Attach a policy that allows partnercentral:{action} to the user or role of this credential, and use the AWS account that is linked to the partner.',
};

/** AWS says neither when its day begins nor whether it is one of the calendar. */
const AFTER_THE_QUOTA =
	'Each catalog has a quota of its own, and Service Quotas (region us-east-1) raises it on request. AWS does not say when its day begins: try again later, within 24 hours at most.';

/**
 * What each exception and reason that the operations can raise means for the person at the
 * workflow, and what to do. Keys are `Exception` or `Exception/REASON` (model: operations' `errors`, the
 * reason enums; the last group is raised by AWS before the service itself).
 */
export const serviceAdvice = {
	AccessDeniedException: accessDenied,
	'AccessDeniedException/ACCESS_DENIED': accessDenied,
	'AccessDeniedException/INCOMPATIBLE_BENEFIT_AWS_PARTNER_STATE': {
		message: "AWS did not allow {action} because of the partner's present state",
		advice:
			'In the catalog Sandbox, create the partner with Partner: Create in Sandbox. If it is there already, or in the catalog AWS, the account lacks an active AWS Partner benefit: open a case with AWS Partner support.',
	},
	'ConflictException/INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE': {
		message: 'Another profile update of {partner} is in progress, and AWS allows one at a time',
		advice:
			'Wait until it ends and try again, or choose in Options > If Update in Progress what to do in this case. Who started it is in AWS CloudTrail (region us-east-1, event name StartProfileUpdateTask), also when it was done in the console.',
	},
	'ConflictException/CONFLICT_CLIENT_TOKEN': {
		message: 'This client token was already used for another update, so AWS refused this one',
		advice:
			'Leave Options > Client Token empty (the node makes a fitting one), or give each different update a token of its own.',
	},
	'ConflictException/INCOMPATIBLE_PROFILE_STATE': {
		message: 'The profile of {partner} is in a state in which AWS does not allow {action}',
		advice:
			'Look at the partner with Partner: Get, and at its latest update with Profile Update Task: Get. It may be under review, or have no profile yet.',
	},
	'ConflictException/DUPLICATE_PARTNER': {
		message: 'AWS found another partner with the same data',
		advice:
			'Choose another legal name. Partner: Get Many lists the partners that the account has already.',
	},
	ConflictException: {
		message: 'AWS refused {action} for {partner}, because it conflicts with the present state',
		advice: 'Look at its present state with the operation Get, then try again.',
	},
	'ResourceNotFoundException/PARTNER_NOT_FOUND': {
		message: 'AWS does not know {partner}',
		advice:
			"Choose the partner from the list, check the catalog (AWS or Sandbox), and check that the credential belongs to the partner's AWS account. A new account has no partner in the Sandbox before Partner: Create in Sandbox.",
	},
	'ResourceNotFoundException/PARTNER_PROFILE_NOT_FOUND': {
		message: 'There is no profile of {partner} yet',
		advice:
			"Its first update makes it: start one with the Update Mode 'Whole Profile', which needs every required field. After that, 'Only What Is Given' works as well.",
	},
	'ResourceNotFoundException/PARTNER_PROFILE_TASK_NOT_FOUND': {
		message: 'AWS found no such profile update task of {partner}',
		advice:
			'Check the task ID and the catalog. A partner for whom no update was ever started has no task.',
	},
	ResourceNotFoundException: {
		message: 'AWS did not find what {action} asked for',
		advice: 'Check the catalog and all IDs.',
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_PROFILE_UPDATE_PER_DAY': {
		message:
			"The day's quota of profile updates for this AWS account and catalog is used up (10 unless AWS has raised it)",
		advice: `Refused and cancelled updates count as well. ${AFTER_THE_QUOTA} Options > Skip If Unchanged spends no update on profiles that are already right.`,
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY': {
		message:
			"The day's quota of visibility changes for this AWS account and catalog is used up (5 unless AWS has raised it)",
		advice: AFTER_THE_QUOTA,
	},
	ServiceQuotaExceededException: {
		message: 'A quota of this AWS account is used up',
		advice:
			'Look at the quotas of the account in Service Quotas (region us-east-1), where higher ones can be asked for.',
	},
	ThrottlingException: {
		message: 'AWS is receiving too many requests at the moment',
		advice: 'Try again in a minute, or lower Options > Parallel Partners.',
	},
	InternalServerException: {
		message: 'AWS had an internal problem with {action}',
		advice: 'Try again later. The same item of the same execution never starts a second task.',
	},
	ServiceUnavailable: {
		message: 'AWS Partner Central could not be reached behind its gateway',
		advice: 'Try again later. The same item of the same execution never starts a second task.',
	},
	'ValidationException/REQUEST_VALIDATION_FAILED': {
		message: 'AWS found the request of {action} invalid',
		advice: 'Correct what AWS names.',
	},
	'ValidationException/BUSINESS_VALIDATION_FAILED': {
		message: "AWS refused {action}, because it goes against Partner Central's rules",
		advice:
			'Correct what AWS names. It is a rule of AWS Partner Central, not of the form of the data.',
	},
	ValidationException: {
		message: 'AWS found the request of {action} invalid',
		advice: 'Correct what AWS names.',
	},

	...connectionAdvice,
	...keyProblems,
	UnknownOperationException: {
		message: 'The service at this endpoint does not know {action}',
		advice: "Check the credential's endpoint; it should be that of AWS Partner Central Account.",
	},
} satisfies Record<string, ServiceAdvice>;
