/** Executions that start no update: looks, cancellations, visibility, lists. */
import type { INodeParameters } from 'n8n-workflow';

import { locator } from '../../support/partnerCentral';
import { busyPartners } from '../profiles';
import type { Random } from '../random';
import type { NodePlan } from './plan';
import { choose, WAIT } from './startPlans';

export const otherPlans = {
	get: (random: Random) =>
		plan(random, 'get', {
			resource: 'profileUpdateTask',
			operation: 'get',
			...(random.chance(0.3) ? WAIT : {}),
		}),

	cancel: (random: Random) => {
		const cancel = plan(random, 'cancel', {
			resource: 'profileUpdateTask',
			operation: 'cancel',
			options: { ignoreIfFinished: random.chance(0.5) },
		});
		return { ...cancel, colleagueAt: cancel.items.map(({ partner }) => partner) };
	},

	getPartner: (random: Random) =>
		plan(random, 'get partner', { resource: 'partner', operation: 'get' }),

	visibility: (random: Random) =>
		plan(random, 'update visibility', {
			resource: 'profileVisibility',
			operation: 'update',
			visibility: random.pick(['PUBLIC', 'PRIVATE']),
		}),

	/** Several pages, once for the whole input. */
	getAll: (random: Random) => {
		const all = plan(random, 'get many partners', {
			resource: 'partner',
			operation: 'getAll',
			returnAll: false,
			limit: random.pick([10, 50, 120]),
		});
		return { ...all, items: all.items.slice(0, 1), input: all.input.slice(0, 1) };
	},

	apiCall: (random: Random) =>
		plan(random, 'API call', {
			resource: 'apiCall',
			operation: 'call',
			apiOperation: 'GetProfileVisibility',
			requestJson: '={{ { Catalog: "AWS", Identifier: $json.partner } }}',
		}),
} satisfies Record<string, (random: Random) => NodePlan>;

function plan(random: Random, name: string, parameters: INodeParameters): NodePlan {
	const items = choose(random, busyPartners).map((partner) => ({
		kind: 'other' as const,
		partner,
	}));
	return {
		name,
		parameters: {
			partner: locator('={{ $json.partner }}'),
			...parameters,
		},
		items,
		input: items.map(({ partner }) => ({ partner })),
		settings: { onError: random.pick(['continueRegularOutput', 'continueErrorOutput']) },
		credential: '',
		colleagueAt: [],
	};
}
