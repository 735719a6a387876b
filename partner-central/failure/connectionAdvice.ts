/** AWS does not say when its day begins. */
const LATER = 'AWS does not say when its day begins: try again later, within 24 hours at most.';

/** What exceptions of the operations for lead, training domains and connections mean; keys as in serviceAdvice.ts. */
export const connectionAdvice = {
	'ConflictException/INCOMPATIBLE_CONNECTION_INVITATION_STATE': {
		message: 'The invitation is no longer pending, so AWS did not allow {action}',
		advice:
			'It was accepted, rejected or withdrawn, or has expired. Look at it with Connection Invitation: Get.',
	},
	'ConflictException/INCOMPATIBLE_CONNECTION_INVITATION_RECEIVER': {
		message: 'The invitation was sent to somebody else, so AWS did not allow {action}',
		advice:
			'Only the partner who has received an invitation can answer it. Use the credential of its AWS account.',
	},
	'ConflictException/DUPLICATE_CONNECTION_INVITATION': {
		message: 'There is a pending invitation between the two partners already',
		advice: 'Answer that one, or wait until it has expired.',
	},
	'ConflictException/DUPLICATE_CONNECTION': {
		message: 'The two partners are connected in this way already',
		advice: 'Nothing is left to do. Reject the invitation if it is still pending.',
	},
	'ConflictException/INCOMPATIBLE_CONNECTION_STATE': {
		message: 'The connection is in a state in which AWS does not allow {action}',
		advice: 'Look at the connection with API Call: Get Connection. It may have ended.',
	},
	'ConflictException/INCOMPATIBLE_CONNECTION_PREFERENCES_REVISION': {
		message: 'The connection preferences were changed meanwhile',
		advice: 'Read them again with API Call: Get Connection Preferences, and send their revision.',
	},
	'ResourceNotFoundException/CONNECTION_INVITATION_NOT_FOUND': {
		message: 'AWS does not know this invitation',
		advice:
			"Check the Invitation ID and the catalog, and that the credential belongs to the partner's AWS account. Connection Invitation: Get Many lists what there is.",
	},
	'ResourceNotFoundException/CONNECTION_NOT_FOUND': {
		message: 'AWS does not know this connection',
		advice: 'Check the ID and the catalog.',
	},
	'ResourceNotFoundException/SENDER_PROFILE_NOT_FOUND': {
		message: 'The partner who sends has no profile in this catalog, so AWS did not allow {action}',
		advice: 'A profile begins with the first update. The partner who sends has to start one.',
	},
	'ResourceNotFoundException/RECEIVER_PROFILE_NOT_FOUND': {
		message:
			'The partner who receives has no profile in this catalog, so AWS did not allow {action}',
		advice: 'A profile begins with the first update. The partner who receives has to start one.',
	},
	'ResourceNotFoundException/PARTNER_DOMAIN_NOT_FOUND': {
		message: 'This domain is none of the training domains of {partner}',
		advice: 'Training Domain: Get Many lists those that there are.',
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_EMAIL': {
		message: "The day's codes for this e-mail address are used up (5 unless AWS has raised it)",
		advice: `Use the latest code that has arrived. ${LATER}`,
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_DOMAIN': {
		message: 'The partner has as many training domains as AWS allows (50 unless AWS has raised it)',
		advice: 'Take one out first with Training Domain: Remove.',
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_CONNECTION_INVITATION_PER_DAY': {
		message: "The day's quota of invitations is used up (50 unless AWS has raised it)",
		advice: LATER,
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_OPEN_CONNECTION_INVITATION': {
		message: 'The partner has as many pending invitations as AWS allows',
		advice: 'Wait until some are answered, or withdraw some.',
	},
	'ServiceQuotaExceededException/LIMIT_EXCEEDED_NUMBER_OF_ACTIVE_CONNECTION': {
		message: 'The partner has as many connections as AWS allows (1,000 unless AWS has raised it)',
		advice: 'End a connection first, in AWS Partner Central or with API Call: Cancel Connection.',
	},
};
