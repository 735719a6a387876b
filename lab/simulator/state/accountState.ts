import type { Clock } from '../clock';
import { ResourceNotFoundException } from '../errors/serviceErrors';
import { ClientTokens } from './clientTokens';
import { DailyQuota } from './dailyQuota';
import { Partner, type PartnerSeed } from './partner';

export interface AccountSettings {
	clock: Clock;
	partners: PartnerSeed[];
	taskDurationMs: number;
	dailyUpdateQuota: number;
	dailyVisibilityQuota: number;
	pageSize: number;
}

/** Everything the service remembers about the account; one per simulator. */
export class AccountState {
	readonly clock: Clock;
	readonly taskDurationMs: number;
	readonly pageSize: number;
	readonly partners: readonly Partner[];
	readonly updateQuota: DailyQuota;
	readonly visibilityQuota: DailyQuota;
	readonly startTokens = new ClientTokens();
	readonly cancelTokens = new ClientTokens();

	constructor(settings: AccountSettings) {
		this.clock = settings.clock;
		this.taskDurationMs = settings.taskDurationMs;
		this.pageSize = settings.pageSize;
		this.partners = settings.partners.map((seed) => new Partner(seed));
		this.updateQuota = new DailyQuota(settings.dailyUpdateQuota);
		this.visibilityQuota = new DailyQuota(settings.dailyVisibilityQuota);
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

	/** For tests, which do not care for catalogs. @throws Error for an unknown id or ARN */
	partnerForTest(identifier: string): Partner {
		const partner = this.partners.find((candidate) => candidate.isNamed(identifier));
		if (partner === undefined) throw new Error(`The simulator has no partner ${identifier}.`);
		return partner;
	}
}
