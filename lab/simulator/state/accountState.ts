import type { Clock } from '../clock';
import { ResourceNotFoundException } from '../errors/serviceErrors';
import { ClientTokens } from './clientTokens';
import type { Participant } from './invitation';
import type { Invitations } from './invitations';
import { Partner, type NewPartner, type PartnerRules, type PartnerSeed } from './partner';
import { CatalogQuotas, type QuotaSettings } from './quotas';

export interface AccountSettings extends QuotaSettings {
	clock: Clock;
	taskDurationMs: number;
	pageSize: number;
}

/** What the accounts of one simulator have in common. */
export interface Neighbourhood {
	rules: PartnerRules;
	invitations: Invitations;
	/** All partners of all accounts. */
	everyPartner: () => Partner[];
}

/** Everything the service remembers about an account. */
export class AccountState {
	readonly clock: Clock;
	readonly taskDurationMs: number;
	readonly pageSize: number;
	readonly partners: Partner[];
	private readonly quotas = new Map<string, CatalogQuotas>();
	private readonly tokens = new Map<string, ClientTokens<unknown>>();

	constructor(
		readonly id: string,
		partners: PartnerSeed[],
		private readonly settings: AccountSettings,
		readonly neighbourhood: Neighbourhood,
	) {
		this.clock = settings.clock;
		this.taskDurationMs = settings.taskDurationMs;
		this.pageSize = settings.pageSize;
		this.partners = partners.map((seed) => new Partner(seed, neighbourhood.rules));
	}

	/** Each catalog has its own. */
	quotasOf(catalog: string): CatalogQuotas {
		const quotas = this.quotas.get(catalog) ?? new CatalogQuotas(this.settings);
		this.quotas.set(catalog, quotas);
		return quotas;
	}

	/** Begins the next day for all quotas. */
	startNewDay(): void {
		for (const quotas of this.quotas.values()) quotas.startNewDay();
	}

	/**
	 * Keeps a call with a ClientToken from being processed twice; each operation has tokens of its own.
	 * @see ClientTokens.once
	 */
	once<Result, Input extends { ClientToken?: string }>(
		operation: string,
		{ ClientToken, ...request }: Input,
		work: () => Result,
	): Result {
		const tokens = this.tokens.get(operation) ?? new ClientTokens<unknown>();
		this.tokens.set(operation, tokens);
		return tokens.once(ClientToken, request, work) as Result;
	}

	addPartner(partner: Omit<NewPartner, 'accountId'>): Partner {
		const added = new Partner({ ...partner, accountId: this.id }, this.neighbourhood.rules);
		this.partners.push(added);
		return added;
	}

	/** Who it is to other accounts in a catalog: its first partner with a profile there. */
	participantAt(catalog: string, nowMs: number): Participant | undefined {
		return this.partners
			.filter((partner) => partner.catalog === catalog)
			.map((partner) => partner.participantAt(nowMs))
			.find((participant) => participant !== undefined);
	}

	/** @throws ResourceNotFoundException when the catalog has no partner of this id or ARN */
	requirePartner(catalog: string, identifier: string): Partner {
		const partner = this.partners.find(
			(candidate) => candidate.catalog === catalog && candidate.isNamed(identifier),
		);
		if (partner !== undefined) return partner;
		throw new ResourceNotFoundException(
			`Partner ${identifier} was not found in catalog ${catalog}.`,
			'PARTNER_NOT_FOUND',
		);
	}
}
