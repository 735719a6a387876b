import type { ConnectionInvitation } from '../service/types';
import type { Choice } from '../text/choice';
import type { Life, Seen } from './eventsSince';

export type InvitationEvent = 'received' | 'accepted' | 'rejected' | 'canceled' | 'expired';

export const invitationEventChoices: Array<Choice<InvitationEvent>> = [
	{
		code: 'accepted',
		label: 'Accepted',
		description: 'An invitation was accepted, by you or by the other',
	},
	{ code: 'canceled', label: 'Canceled', description: 'An invitation was withdrawn' },
	{ code: 'expired', label: 'Expired', description: 'Nobody has answered an invitation in time' },
	{ code: 'received', label: 'Received', description: 'Another partner has sent an invitation' },
	{ code: 'rejected', label: 'Rejected', description: 'An invitation was turned down' },
];

/** Ends by shape `InvitationStatus`; `PENDING` is none. */
const ends = new Map<string, InvitationEvent>([
	['ACCEPTED', 'accepted'],
	['REJECTED', 'rejected'],
	['CANCELED', 'canceled'],
	['EXPIRED', 'expired'],
]);

/** An invitation that we have sent ends as well, but it is no news that it began. */
export function lifeOfInvitation({ ParticipantType }: ConnectionInvitation): Life<InvitationEvent> {
	return {
		begin: ParticipantType === 'RECEIVER' ? 'received' : undefined,
		endOf: invitationEnd,
	};
}

/** Undefined while it is pending. */
export function invitationEnd(status: string): InvitationEvent | undefined {
	return ends.get(status);
}

export function seenInvitation({ Id, Status, CreatedAt }: ConnectionInvitation): Seen {
	return { id: Id, status: Status, since: CreatedAt };
}
