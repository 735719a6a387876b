import { AddressCheck } from '../../../partner-central/addressCheck/addressCheck';
import type { AddressVisitor } from '../../../partner-central/addressCheck/visitor';
import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { PartnerReference } from '../../../partner-central/service/types';
import { DailyQuota } from '../../../partner-central/update/dailyQuota';
import { PartnerState } from '../../../partner-central/update/partnerState';
import { UpdateBudget } from '../../../partner-central/update/updateBudget';

/**
 * What the items of a run learn for each other. Nothing that one account has seen is told to another, but a task that
 * the run has started is its own for all of them: one partner may be reached with several keys.
 */
export class RunKnowledge {
	private readonly ownTasks = new Set<string>();
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
		return entry(this.partners, `${account}/${partnerKey(partner)}`, () => {
			return new PartnerState(this.ownTasks);
		});
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
