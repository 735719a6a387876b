import type { INodeProperties } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';
import { listAll } from '../../../partner-central/service/listAll';
import type { ListName } from '../../../partner-central/service/lists';
import { limitProperties, readLimit } from '../parameters/limit';
import { readCatalog } from '../parameters/partner';
import type { ItemParameters } from '../parameters/itemParameters';
import { toOptions } from '../parameters/toOptions';
import type { Operation, PreparedItem } from './operation';
import { toJson } from './toJson';

interface Filter {
	label: string;
	name: string;
	choices: Choice[];
	/** Chosen when the filter is added. */
	preset: string;
	description: string;
}

interface List {
	/** The operation of the model. */
	api: ListName;
	action: string;
	description: string;
	/** What is listed, in the plural. */
	unit: string;
	/** By the member of the request. */
	filters?: Readonly<Record<string, Filter>>;
}

interface PreparedList extends PreparedItem {
	request: { Catalog: string } & Record<string, string>;
	/** Infinity: all. */
	limit: number;
}

/** An operation that returns the entries of a list of a catalog, an item each. */
export function listOperation({
	api,
	unit,
	filters = {},
	...texts
}: List): Operation<PreparedList> {
	return {
		...texts,
		name: 'Get Many',
		needsPartner: false,
		properties: [...limitProperties, ...filterProperties(filters)],

		prepare: (parameters) => ({
			request: { Catalog: readCatalog(parameters), ...readFilters(parameters, filters) },
			limit: readLimit(parameters, unit),
		}),

		run: async ({ request, limit }, { service }) =>
			(await listAll(service, api, request, limit)).map(toJson),
	};
}

type Filters = NonNullable<List['filters']>;

function filterProperties(filters: Filters): INodeProperties[] {
	if (Object.keys(filters).length === 0) return [];
	return [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: Object.values(filters).map(toProperty),
		},
	];
}

function toProperty({ label, name, choices, preset, description }: Filter): INodeProperties {
	return {
		displayName: label,
		name,
		type: 'options',
		default: preset,
		options: toOptions(choices),
		description,
	};
}

/** An empty filter lets everything pass. */
function readFilters(parameters: ItemParameters, filters: Filters): Record<string, string> {
	const given = Object.keys(filters).length > 0 ? parameters.collection('filters', 'Filters') : {};
	const members = Object.entries(filters).map(([member, { label, name, choices }]) => [
		member,
		parameters.choice(given[name], label, choices, ''),
	]);
	return Object.fromEntries(members.filter(([, code]) => code !== '')) as Record<string, string>;
}
