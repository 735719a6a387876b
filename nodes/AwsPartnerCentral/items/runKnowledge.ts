import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { DailyQuota } from '../../../partner-central/update/dailyQuota';
import { PartnerState } from '../../../partner-central/update/partnerState';
import { UpdateBudget } from '../../../partner-central/update/updateBudget';

/** What the items of a run learn for each other. Nothing that one account has seen is told to another. */
export class RunKnowledge {
	private readonly partners = new Map<string, PartnerState>();
	private readonly quotas = new Map<string, DailyQuota>();
	readonly budget: UpdateBudget;

	/** @param startedUpdates Of earlier tries as well. */
	constructor(startedUpdates: string[]) {
		this.budget = new UpdateBudget(startedUpdates);
	}

	partner(account: string, partner: PartnerReference): PartnerState {
		return entry(this.partners, `${account}/${partnerKey(partner)}`, () => new PartnerState());
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
