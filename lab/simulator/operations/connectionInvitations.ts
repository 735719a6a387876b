import { REGION } from '../account';
import { ResourceNotFoundException, ValidationException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { AccountState } from '../state/accountState';
import type { Invitation, Participant } from '../state/invitation';
import { requireCatalog, type OperationHandler, type PartnerInput } from './operation';
import { pageOf } from './paging';

interface ListInput {
	Catalog: string;
	NextToken?: string;
	MaxResults?: number;
	ConnectionType?: string;
	ParticipantType?: string;
	Status?: string;
	OtherParticipantIdentifiers?: string[];
}

/** ListConnectionInvitations: those that the account has sent or received, oldest first. */
export const listConnectionInvitations: OperationHandler<ListInput> = (account, input) => {
	const { Catalog, NextToken, MaxResults, OtherParticipantIdentifiers: others } = input;
	requireCatalog(Catalog);
	const invitations = account.neighbourhood.invitations
		.of(account.id, Catalog)
		.map((invitation) => summary(account, invitation))
		.filter((shown) =>
			(['ConnectionType', 'ParticipantType', 'Status'] as const).every(
				(name) => input[name] === undefined || input[name] === shown[name],
			),
		)
		.filter(({ OtherParticipantIdentifier: id }) => !others?.length || others.includes(String(id)));
	const { page, next } = pageOf(invitations, `invitations of ${Catalog}`, {
		size: MaxResults ?? account.pageSize,
		token: NextToken,
	});
	return { ConnectionInvitationSummaries: page, ...next };
};

export const getConnectionInvitation: OperationHandler<PartnerInput> = (account, input) =>
	describeInvitation(account, requireInvitation(account, input));

type AnswerInput = PartnerInput & { ClientToken: string };

/** AcceptConnectionInvitation, which only its receiver can do. @returns the connection */
export const acceptConnectionInvitation: OperationHandler<AnswerInput> = (account, input) => {
	const invitation = account.once('AcceptInvitation', input, () => {
		const found = requireInvitation(account, input, 'RECEIVER');
		account.neighbourhood.invitations.accept(found, account.clock.now());
		return found;
	});
	return { Connection: describeConnection(account, invitation) };
};

/** RejectConnectionInvitation, which only its receiver can do. */
export const rejectConnectionInvitation: OperationHandler<AnswerInput> = (account, input) => {
	const invitation = account.once('RejectInvitation', input, () => {
		const found = requireInvitation(account, input, 'RECEIVER');
		found.answer('REJECTED', account.clock.now());
		return found;
	});
	return describeInvitation(account, invitation);
};

/** CancelConnectionInvitation, which only its sender can do. */
export const cancelConnectionInvitation: OperationHandler<AnswerInput> = (account, input) => {
	const invitation = account.once('CancelInvitation', input, () => {
		const found = requireInvitation(account, input, 'SENDER');
		found.answer('CANCELED', account.clock.now());
		return found;
	});
	return describeInvitation(account, invitation);
};

/**
 * @param as what the account must be in the invitation
 * @throws ResourceNotFoundException for one of others, ValidationException when it is not for this side
 */
function requireInvitation(
	account: AccountState,
	{ Catalog, Identifier }: PartnerInput,
	as?: 'SENDER' | 'RECEIVER',
): Invitation {
	const invitation = account.neighbourhood.invitations
		.of(account.id, Catalog)
		.find(({ id }) => id === Identifier);
	if (invitation === undefined) {
		throw new ResourceNotFoundException(
			`Connection invitation ${Identifier} was not found in catalog ${Catalog}.`,
			'CONNECTION_INVITATION_NOT_FOUND',
		);
	}
	if (as !== undefined && sideOf(account, invitation).type !== as) {
		throw ValidationException.ofBusiness(
			`Only the ${as.toLowerCase()} of connection invitation ${Identifier} can do this.`,
			'INCOMPATIBLE_CONNECTION_INVITATION_REQUEST',
		);
	}
	return invitation;
}

function sideOf(
	{ id }: AccountState,
	{ facts: { sender, receiver } }: Invitation,
): { type: 'SENDER' | 'RECEIVER'; other: Participant } {
	return sender.accountId === id
		? { type: 'SENDER', other: receiver }
		: { type: 'RECEIVER', other: sender };
}

function summary(account: AccountState, invitation: Invitation): JsonObject {
	const { facts, id, connectionId, expiresAtMs } = invitation;
	const Status = invitation.statusAt(account.clock.now());
	const { type, other } = sideOf(account, invitation);
	return {
		Catalog: facts.catalog,
		Id: id,
		Arn: arnOf(facts.catalog, `connection-invitation/${id}`),
		ConnectionId: connectionId,
		ConnectionType: facts.connectionType,
		CreatedAt: new Date(facts.createdAtMs).toISOString(),
		UpdatedAt: new Date(invitation.changedAtMs).toISOString(),
		ExpiresAt: new Date(expiresAtMs).toISOString(),
		OtherParticipantIdentifier: other.profileId,
		ParticipantType: type,
		Status,
	};
}

/** The answer that all operations on one invitation share. */
export function describeInvitation(account: AccountState, invitation: Invitation): JsonObject {
	const { message, inviterEmail, inviterName } = invitation.facts;
	return {
		...summary(account, invitation),
		InvitationMessage: message,
		InviterEmail: inviterEmail,
		InviterName: inviterName,
	};
}

/** The connection that the participants have by now, with all types that were accepted. */
function describeConnection(account: AccountState, invitation: Invitation): JsonObject {
	const { catalog, sender, receiver } = invitation.facts;
	const { other } = sideOf(account, invitation);
	const accepted = account.neighbourhood.invitations
		.between(catalog, sender, receiver)
		.filter(({ connectionId }) => connectionId !== undefined);
	return {
		Catalog: catalog,
		Id: invitation.connectionId,
		Arn: arnOf(catalog, `connection/${invitation.connectionId}`),
		OtherParticipantAccountId: other.accountId,
		UpdatedAt: new Date(invitation.changedAtMs).toISOString(),
		ConnectionTypes: Object.fromEntries(
			accepted.map(({ facts, changedAtMs }) => [
				facts.connectionType,
				{
					CreatedAt: new Date(changedAtMs).toISOString(),
					InviterEmail: facts.inviterEmail,
					InviterName: facts.inviterName,
					Status: 'ACTIVE',
					OtherParticipant: { PartnerProfile: { Id: other.profileId, Name: other.name } },
				},
			]),
		),
	};
}

/** Of what belongs to two accounts, and so names none. */
function arnOf(catalog: string, resource: string): string {
	return `arn:aws:partnercentral:${REGION}::catalog/${catalog}/${resource}`;
}
