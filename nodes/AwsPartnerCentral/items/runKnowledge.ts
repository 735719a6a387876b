import { AddressCheck } from '../../../partner-central/addressCheck/addressCheck';
import type { AddressVisitor } from '../../../partner-central/addressCheck/visitor';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { DailyQuota } from '../../../partner-central/update/dailyQuota';
import { PartnerChanges, PartnerState } from '../../../partner-central/update/partnerState';
import { UpdateBudget } from '../../../partner-central/update/updateBudget';

/**
 * What the items of a run learn for each other. Nothing that one account has seen is told to another, but what the run
 * has done to a partner is: it may be reached with several keys.
 */
export class RunKnowledge {
	private readonly changes = new Map<string, PartnerChanges>();
	private readonly partners = new Map<string, PartnerState>();
	private readonly quotas = new Map<string, DailyQuota>();
	readonly budget: UpdateBudget;
	readonly addressCheck: AddressCheck;

	/** @param startedUpdates Of earlier tries as well. */
	constructor(startedUpdates: string[], visitor: AddressVisitor) {
		this.budget = new UpdateBudget(startedUpdates);
		this.addressCheck = new AddressCheck(visitor);
	}

	partner(account: string, partner: PartnerReference): PartnerState {
		const key = partnerKey(partner);
		const changes = entry(this.changes, key, () => new PartnerChanges());
		return entry(this.partners, `${account}/${key}`, () => new PartnerState(changes));
	}

	/** AWS counts updates for each account and catalog. */
	quota(account: string, catalog: string): DailyQuota {
		return entry(this.quotas, `${account}/${catalog}`, () => new DailyQuota());
	}
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
	const known = map.get(key);
	if (known) return known;
	const made = make();
	map.set(key, made);
	return made;
}
