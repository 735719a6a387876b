import { ConflictException } from '../errors/serviceErrors';
import { randomIdentifier } from './identifiers';

export type ConnectionType = 'OPPORTUNITY_COLLABORATION' | 'SUBSIDIARY';
export type InvitationStatus = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'CANCELED' | 'EXPIRED';

/** One of the two ends of an invitation. */
export interface Participant {
	accountId: string;
	profileId: string;
	name: string;
}

export interface InvitationFacts {
	catalog: string;
	connectionType: ConnectionType;
	sender: Participant;
	receiver: Participant;
	message: string;
	inviterEmail: string;
	inviterName: string;
	createdAtMs: number;
}

/** AWS tells the date of each invitation, but not the rule behind it. */
const LIFETIME_MS = 30 * 86_400_000;

/** An invitation to connect: pending until one of the participants answers it, or until it expires. */
export class Invitation {
	readonly id = randomIdentifier('pacinv');
	/** Of an accepted one. */
	connectionId: string | undefined;
	private status: InvitationStatus = 'PENDING';
	private updatedAtMs: number;

	constructor(readonly facts: InvitationFacts) {
		this.updatedAtMs = facts.createdAtMs;
	}

	get expiresAtMs(): number {
		return this.facts.createdAtMs + LIFETIME_MS;
	}

	get changedAtMs(): number {
		return this.updatedAtMs;
	}

	statusAt(nowMs: number): InvitationStatus {
		if (this.status === 'PENDING' && nowMs >= this.expiresAtMs) {
			this.status = 'EXPIRED';
			this.updatedAtMs = this.expiresAtMs;
		}
		return this.status;
	}

	/** @throws ConflictException for one that is no longer pending */
	answer(status: 'ACCEPTED' | 'REJECTED' | 'CANCELED', nowMs: number): void {
		const now = this.statusAt(nowMs);
		if (now !== 'PENDING') {
			throw new ConflictException(
				`Connection invitation ${this.id} is ${now}; only a pending one can be answered or canceled.`,
				'INCOMPATIBLE_CONNECTION_INVITATION_STATE',
			);
		}
		this.status = status;
		this.updatedAtMs = nowMs;
	}
}
