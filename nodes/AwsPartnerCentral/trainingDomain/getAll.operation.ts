import type { PartnerReference } from '../../../partner-central/service/types';
import type { Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { readPartner } from '../parameters/partner';

/** The domains stand in GetPartner's answer: an item each. */
export const getAllOperation: Operation<{ partner: PartnerReference }> = {
	name: 'Get Many',
	action: 'Get many training domains',
	description: 'List the domains of a partner',
	properties: [],

	prepare: (parameters) => ({ partner: readPartner(parameters) }),

	async run({ partner }, { service }) {
		const { AwsTrainingCertificationEmailDomains: domains = [] } =
			await service.getPartner(partner);
		return domains.map(toJson);
	},
};
