import { partnerKey } from '../../../partner-central/service/partnerKey';
import type { CallLimits, Service } from '../../../partner-central/service/service';
import type { Partner, PartnerReference } from '../../../partner-central/service/types';

/** Partners as they are now: read once for many items, and again after an update of theirs. */
export class CurrentPartners {
	private readonly partners = new Map<string, Partner>();

	async read(service: Service, partner: PartnerReference, limits: CallLimits): Promise<Partner> {
		const key = partnerKey(partner);
		const known = this.partners.get(key);
		if (known) return known;
		const current = await service.getPartner(partner, limits);
		this.partners.set(key, current);
		return current;
	}

	forget(partner: PartnerReference): void {
		this.partners.delete(partnerKey(partner));
	}
}
