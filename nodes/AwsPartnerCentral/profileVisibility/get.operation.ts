import type { IDataObject } from 'n8n-workflow';

import type { PartnerReference } from '../../../partner-central/service/types';
import type { Operation } from '../items/operation';
import { readPartner } from '../parameters/partner';

/** GetProfileVisibility: whether a profile is public or private. */
export const getOperation: Operation<{ partner: PartnerReference }> = {
	name: 'Get',
	action: 'Get profile visibility',
	description: 'Read whether a profile is public or private',
	properties: [],

	prepare: (parameters) => ({ partner: readPartner(parameters) }),

	run: async ({ partner: { Catalog, Identifier } }, { service }) => [
		(await service.call('GetProfileVisibility', { Catalog, Identifier })) as IDataObject,
	],
};
