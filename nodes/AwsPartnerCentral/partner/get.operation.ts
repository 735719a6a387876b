import type { PartnerReference } from '../../../partner-central/service/types';
import type { Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { readPartner } from '../parameters/partner';

/** GetPartner: a partner with its public profile. */
export const getOperation: Operation<{ partner: PartnerReference }> = {
	name: 'Get',
	action: 'Get partner',
	description: 'Read a partner with its public profile',
	properties: [],

	prepare: (parameters) => ({ partner: readPartner(parameters) }),

	run: async ({ partner }, { service }) => [toJson(await service.getPartner(partner))],
};
