import { randomIdentifier } from './identifiers';
import { Invitation, type InvitationFacts, type Participant } from './invitation';

/** All invitations of a simulator. Each account sees those that it has sent or received. */
export class Invitations {
	private readonly all: Invitation[] = [];

	/** Those of an account in one catalog, oldest first. */
	of(accountId: string, catalog: string): Invitation[] {
		return this.all.filter(
			({ facts }) =>
				facts.catalog === catalog &&
				[facts.sender, facts.receiver].some((participant) => participant.accountId === accountId),
		);
	}

	add(facts: InvitationFacts): Invitation {
		const invitation = new Invitation(facts);
		this.all.push(invitation);
		return invitation;
	}

	/** Makes the connection of two participants, or adds the invitation's type to the one they have. */
	accept(invitation: Invitation, nowMs: number): void {
		invitation.answer('ACCEPTED', nowMs);
		const { catalog, sender, receiver } = invitation.facts;
		invitation.connectionId =
			this.between(catalog, sender, receiver).find(({ connectionId }) => connectionId !== undefined)
				?.connectionId ?? randomIdentifier('pac');
	}

	/** In both directions. */
	between(catalog: string, one: Participant, other: Participant): Invitation[] {
		const ids = [one.profileId, other.profileId];
		return this.all.filter(
			({ facts: { catalog: its, sender, receiver } }) =>
				its === catalog && ids.includes(sender.profileId) && ids.includes(receiver.profileId),
		);
	}
}
