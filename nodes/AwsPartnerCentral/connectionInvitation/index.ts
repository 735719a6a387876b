import {
	connectionTypeChoices,
	invitationStatusChoices,
	participantTypeChoices,
} from '../../../partner-central/service/invitations';
import { apiOperation } from '../items/apiOperation';
import { listOperation } from '../items/listOperation';
import type { Resource } from '../items/resource';
import type { TextField } from '../parameters/textFields';

const invitation: TextField = {
	label: 'Invitation ID',
	name: 'invitationId',
	shape: 'ConnectionInvitationId',
	placeholder: 'e.g. pacinv-abcd1234efgh5',
	description: "The invitation that is meant, by the ID that 'Get Many' and the trigger give",
};

/** What other partners ask of this one, and this one of them: to be connected. */
export const connectionInvitation: Resource = {
	name: 'Connection Invitation',
	operations: {
		accept: apiOperation({
			api: 'AcceptConnectionInvitation',
			name: 'Accept',
			action: 'Accept connection invitation',
			description: 'Connect with the partner who has sent an invitation',
			needsPartner: false,
			fields: { Identifier: invitation },
		}),
		get: apiOperation({
			api: 'GetConnectionInvitation',
			expects: 'Id',
			name: 'Get',
			action: 'Get connection invitation',
			description: 'Read an invitation, with its message and who has sent it',
			needsPartner: false,
			fields: { Identifier: invitation },
		}),
		getAll: listOperation({
			api: 'ListConnectionInvitations',
			action: 'Get many connection invitations',
			description: 'List the invitations that were received and sent',
			unit: 'invitations',
			filters: {
				ConnectionType: {
					label: 'Connection Type',
					name: 'connectionType',
					choices: connectionTypeChoices,
					preset: 'OPPORTUNITY_COLLABORATION',
					description: 'What the connection is for',
				},
				ParticipantType: {
					label: 'Direction',
					name: 'participantType',
					choices: participantTypeChoices,
					preset: 'RECEIVER',
					description: 'Whether the invitations were received or sent',
				},
				Status: {
					label: 'Status',
					name: 'status',
					choices: invitationStatusChoices,
					preset: 'PENDING',
					description: 'What has become of the invitations',
				},
			},
		}),
		reject: apiOperation({
			api: 'RejectConnectionInvitation',
			expects: 'Id',
			name: 'Reject',
			action: 'Reject connection invitation',
			description: 'Turn down an invitation',
			needsPartner: false,
			fields: {
				Identifier: invitation,
				Reason: {
					shape: 'RejectConnectionInvitationRequestReasonString',
					description: 'Why the invitation is turned down, for the partner who has sent it',
					isOptional: true,
				},
			},
		}),
	},
	defaultOperation: 'getAll',
};
