import type { PartnerSummary } from '../../../partner-central/service/types';
import { walkPages } from '../../../partner-central/service/walkPages';
import type { Operation, PreparedItem } from '../items/operation';
import { toJson } from '../items/toJson';
import { readCatalog } from '../parameters/partner';

interface PreparedGetAll extends PreparedItem {
	catalog: string;
	/** Infinity: all. */
	limit: number;
}

const DEFAULT_LIMIT = 50;

/** ListPartners: the partners of a catalog, an item each. */
export const getAllOperation: Operation<PreparedGetAll> = {
	name: 'Get Many',
	action: 'Get many partners',
	description: 'List the partners of a catalog',
	needsPartner: false,
	properties: [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			displayOptions: { show: { returnAll: [false] } },
			description: 'Max number of results to return',
		},
	],

	prepare(parameters) {
		const returnAll = parameters.flag(parameters.raw('returnAll', false), 'Return All', false);
		const range = { fallback: DEFAULT_LIMIT, min: 1, max: 1_000_000, unit: 'partners' };
		const limit = returnAll
			? Infinity
			: parameters.number(parameters.raw('limit', ''), 'Limit', range);
		return { catalog: readCatalog(parameters), limit };
	},

	async run({ catalog, limit }, { service }) {
		const found: PartnerSummary[] = [];
		await walkPages(
			'ListPartners',
			async (NextToken) => await service.listPartners({ Catalog: catalog, NextToken }),
			({ partners }) => {
				found.push(...partners);
				return found.length < limit;
			},
		);
		return found.slice(0, limit).map(toJson);
	},
};
