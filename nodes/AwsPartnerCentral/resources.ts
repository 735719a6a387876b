import type { INodeProperties } from 'n8n-workflow';

import * as apiCall from './apiCall';
import type { Operation } from './items/operation';
import { catalogProperty, partnerProperty } from './parameters/partner';
import * as partner from './partner';
import * as profileUpdateTask from './profileUpdateTask';
import * as profileVisibility from './profileVisibility';

interface Resource {
	operationProperty: INodeProperties;
	operations: Record<string, Operation>;
}

/** One entry a resource; each has a folder of its own. */
const resources: Record<string, Resource> = {
	profileUpdateTask,
	partner,
	profileVisibility,
	apiCall,
};

const resourceProperty: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'profileUpdateTask',
	options: [
		{
			name: 'API Call',
			value: 'apiCall',
			description: 'Any other operation of the API, with a request of your own',
		},
		{ name: 'Partner', value: 'partner' },
		{ name: 'Profile Update Task', value: 'profileUpdateTask' },
		{ name: 'Profile Visibility', value: 'profileVisibility' },
	],
};

const allOperations = Object.entries(resources).flatMap(([resource, { operations }]) =>
	Object.entries(operations).map(([name, operation]) => ({ resource, name, operation })),
);

/** What the panel shows: an operation's own parameters only while it is chosen. */
export const nodeProperties: INodeProperties[] = [
	resourceProperty,
	...Object.values(resources).map(({ operationProperty }) => operationProperty),
	{ ...catalogProperty, displayOptions: { hide: { resource: ['apiCall'] } } },
	{
		...partnerProperty,
		displayOptions: { hide: { resource: ['apiCall'], operation: operationsWithoutPartner() } },
	},
	...allOperations.flatMap(({ resource, name, operation }) =>
		operation.properties.map((property) => showFor(property, resource, name)),
	),
];

function operationsWithoutPartner(): string[] {
	return allOperations
		.filter(({ operation }) => operation.needsPartner === false)
		.map(({ name }) => name);
}

function showFor(property: INodeProperties, resource: string, operation: string): INodeProperties {
	const { displayOptions } = property;
	return {
		...property,
		displayOptions: {
			...displayOptions,
			show: { resource: [resource], operation: [operation], ...displayOptions?.show },
		},
	};
}

/** A workflow can be written by hand, so the names may be anything. */
export function findOperation(resource: unknown, operation: unknown): Operation | undefined {
	if (typeof resource !== 'string' || typeof operation !== 'string') return undefined;
	const found = Object.hasOwn(resources, resource) ? resources[resource] : undefined;
	return found && Object.hasOwn(found.operations, operation)
		? found.operations[operation]
		: undefined;
}
