import { toChoices } from '../text/choice';

/** Shape `InvitationStatus`. */
export const invitationStatusChoices = toChoices({
	PENDING: 'Pending',
	ACCEPTED: 'Accepted',
	REJECTED: 'Rejected',
	CANCELED: 'Canceled',
	EXPIRED: 'Expired',
});

/** Shape `ParticipantType`: which of the two we are. */
export const participantTypeChoices = toChoices({
	RECEIVER: 'Received',
	SENDER: 'Sent',
});

/** Shape `ConnectionType`. */
export const connectionTypeChoices = toChoices({
	OPPORTUNITY_COLLABORATION: 'Opportunity Collaboration',
	SUBSIDIARY: 'Subsidiary',
});
