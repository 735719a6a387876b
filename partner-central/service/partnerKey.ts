import type { PartnerReference } from './types';

/** The same partner has the same key, whether it is named by id or by ARN. */
export function partnerKey({ Catalog, Identifier }: PartnerReference): string {
	return `${Catalog}/${Identifier.slice(Identifier.lastIndexOf('/') + 1)}`;
}
