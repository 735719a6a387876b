import type { INodeProperties } from 'n8n-workflow';

import type { ItemParameters } from './itemParameters';

const DEFAULT_LIMIT = 50;

/** n8n's own words for how much of a list is returned. */
export const limitProperties: INodeProperties[] = [
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
];

/** @param unit What is counted, in the plural. @returns Infinity for all */
export function readLimit(parameters: ItemParameters, unit: string): number {
	if (parameters.flag(parameters.raw('returnAll', false), 'Return All', false)) return Infinity;
	const range = { fallback: DEFAULT_LIMIT, min: 1, max: 1_000_000, unit };
	return parameters.number(parameters.raw('limit', ''), 'Limit', range);
}
