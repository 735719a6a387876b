import { ACCOUNT_ID } from '../account';
import { outsiders, type InvitationSeed } from '../sampleInvitations';
import { AccountState, type AccountSettings } from './accountState';
import type { Invitation, Participant } from './invitation';
import { Invitations } from './invitations';
import type { Partner, PartnerSeed } from './partner';
import { Reviews } from './reviews';

export interface NetworkSettings extends AccountSettings {
	/** The first is that of the example keys. */
	accountIds: readonly string[];
	partners: PartnerSeed[];
	invitations: readonly InvitationSeed[];
	rewriteAddresses: boolean;
}

const MS_PER_DAY = 86_400_000;

/** The AWS accounts of one simulator and what happens between them. */
export class PartnerNetwork {
	readonly accounts: readonly AccountState[];
	readonly reviews = new Reviews();
	private readonly invitations = new Invitations();

	constructor(private readonly settings: NetworkSettings) {
		const { accountIds, partners, rewriteAddresses } = settings;
		const neighbourhood = {
			rules: { reviews: this.reviews, rewriteAddresses },
			invitations: this.invitations,
			everyPartner: () => this.partners,
		};
		this.accounts = accountIds.map((id) => {
			const own = partners.filter(({ accountId = ACCOUNT_ID }) => accountId === id);
			return new AccountState(id, own, settings, neighbourhood);
		});
		for (const seed of settings.invitations) this.addInvitation(seed);
	}

	get partners(): Partner[] {
		return this.accounts.flatMap((account) => account.partners);
	}

	/** The account with this number; the first one for anybody else. */
	accountOf(id: string): AccountState {
		return this.accounts.find((account) => account.id === id) ?? this.first;
	}

	get first(): AccountState {
		return this.accounts[0] as AccountState;
	}

	/** For tests, which do not care for accounts and catalogs. @throws Error for an unknown id or ARN */
	partnerForTest(identifier: string): Partner {
		const partner = this.partners.find((candidate) => candidate.isNamed(identifier));
		if (partner === undefined) throw new Error(`The simulator has no partner ${identifier}.`);
		return partner;
	}

	/** Stops all reviews, those that begin from now on included. */
	pauseReviews(): void {
		const nowMs = this.settings.clock.now();
		for (const partner of this.partners) partner.settle(nowMs);
		this.reviews.pause(nowMs);
	}

	resumeReviews(): void {
		this.reviews.resume(this.settings.clock.now());
	}

	/** Begins the next day for the quotas of all accounts. */
	startNewDay(): void {
		for (const account of this.accounts) account.startNewDay();
	}

	/** @throws Error when the account of the example keys has no partner with a profile in that catalog */
	addInvitation(seed: InvitationSeed): Invitation {
		const { from, catalog = 'AWS', connectionType = 'OPPORTUNITY_COLLABORATION' } = seed;
		const nowMs = this.settings.clock.now();
		const us = this.first.participantAt(catalog, nowMs);
		if (us === undefined) throw new Error(`There is no profile in catalog ${catalog} to invite.`);
		const them = seed.other ?? (outsiders[0] as Participant);
		const [sender, receiver] = from === 'us' ? [us, them] : [them, us];
		const createdAtMs = nowMs - (seed.ageDays ?? 0) * MS_PER_DAY;
		const invitation = this.invitations.add({
			catalog,
			connectionType,
			sender,
			receiver,
			message: seed.message ?? `${sender.name} would like to work with you.`,
			inviterEmail: 'alliances@example.com',
			inviterName: sender.name,
			createdAtMs,
		});
		if (seed.answer === 'ACCEPTED') this.invitations.accept(invitation, createdAtMs + MS_PER_DAY);
		else if (seed.answer !== undefined) invitation.answer(seed.answer, createdAtMs + MS_PER_DAY);
		return invitation;
	}
}
