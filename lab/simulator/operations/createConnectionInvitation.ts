import {
	ConflictException,
	ResourceNotFoundException,
	ServiceQuotaExceededException,
} from '../errors/serviceErrors';
import { outsiders } from '../sampleInvitations';
import type { AccountState } from '../state/accountState';
import type { ConnectionType, Participant } from '../state/invitation';
import { describeInvitation } from './connectionInvitations';
import { requireCatalog, type OperationHandler } from './operation';

interface CreateInput {
	Catalog: string;
	ClientToken: string;
	ConnectionType: ConnectionType;
	Email: string;
	Message: string;
	Name: string;
	ReceiverIdentifier: string;
}

/** CreateConnectionInvitation. The receiver is named by the ID of a profile or the number of an account. */
export const createConnectionInvitation: OperationHandler<CreateInput> = (account, input) => {
	const { Catalog: catalog, ConnectionType: connectionType, ReceiverIdentifier } = input;
	requireCatalog(catalog);
	const invitation = account.once('CreateInvitation', input, () => {
		const nowMs = account.clock.now();
		const sender = account.participantAt(catalog, nowMs);
		if (sender === undefined) {
			throw new ResourceNotFoundException(
				`The account has no profile in catalog ${catalog}.`,
				'SENDER_PROFILE_NOT_FOUND',
			);
		}
		const receiver = findReceiver(account, catalog, ReceiverIdentifier);
		if (receiver.accountId === account.id) {
			throw new ConflictException(
				'An account cannot invite itself.',
				'INCOMPATIBLE_CONNECTION_INVITATION_RECEIVER',
			);
		}
		const { invitations } = account.neighbourhood;
		for (const earlier of invitations.between(catalog, sender, receiver)) {
			if (earlier.facts.connectionType !== connectionType) continue;
			const status = earlier.statusAt(nowMs);
			if (status === 'PENDING' || status === 'ACCEPTED') {
				throw new ConflictException(
					`There is ${status === 'PENDING' ? 'a pending invitation' : 'a connection'} of this type with ${receiver.name}.`,
					status === 'PENDING' ? 'DUPLICATE_CONNECTION_INVITATION' : 'DUPLICATE_CONNECTION',
				);
			}
		}
		const { invitations: quota } = account.quotasOf(catalog);
		if (!quota.take(nowMs)) {
			throw new ServiceQuotaExceededException(
				`The account has sent ${quota.limit} invitations today, which is its daily limit.`,
				'LIMIT_EXCEEDED_NUMBER_OF_CONNECTION_INVITATION_PER_DAY',
			);
		}
		return invitations.add({
			catalog,
			connectionType,
			sender,
			receiver,
			message: input.Message,
			inviterEmail: input.Email,
			inviterName: input.Name,
			createdAtMs: nowMs,
		});
	});
	return describeInvitation(account, invitation);
};

/** @throws ResourceNotFoundException */
function findReceiver(account: AccountState, catalog: string, identifier: string): Participant {
	const partners = account.neighbourhood.everyPartner();
	const known = partners
		.filter((partner) => partner.catalog === catalog)
		.flatMap((partner) => partner.participantAt(account.clock.now()) ?? []);
	const receiver = [...known, ...outsiders].find(
		({ accountId, profileId }) => identifier === profileId || identifier === accountId,
	);
	if (receiver !== undefined) return receiver;
	throw new ResourceNotFoundException(
		`No profile ${identifier} was found in catalog ${catalog}.`,
		'RECEIVER_PROFILE_NOT_FOUND',
	);
}
