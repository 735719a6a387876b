import type { PartnerReference } from './types';

/** The same partner has the same key, whether it is named by id or by ARN. */
export function partnerKey(partner: PartnerReference): string {
	return `${partner.Catalog}/${partnerIdOf(partner)}`;
}

/** The id, also of a partner that is named by its ARN. */
export function partnerIdOf({ Identifier }: PartnerReference): string {
	return Identifier.slice(Identifier.lastIndexOf('/') + 1);
}
