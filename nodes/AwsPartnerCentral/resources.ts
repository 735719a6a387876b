import type { INodeProperties } from 'n8n-workflow';

import { apiCall } from './apiCall';
import type { Operation } from './items/operation';
import type { Resource } from './items/resource';
import { catalogProperty, partnerProperty } from './parameters/partner';
import { partner } from './partner';
import { profileUpdateTask } from './profileUpdateTask';
import { profileVisibility } from './profileVisibility';

/** One entry a resource, those that are needed most first, as n8n lists their actions; each has a folder of its own. */
const resources: Record<string, Resource> = {
	profileUpdateTask,
	profileVisibility,
	partner,
	apiCall,
};

const resourceProperty: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'profileUpdateTask',
	options: Object.entries(resources).map(([value, { name, description }]) => ({
		name,
		value,
		...(description ? { description } : {}),
	})),
};

const operationProperties: INodeProperties[] = Object.entries(resources).map(
	([resource, { operations, defaultOperation }]) => ({
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		default: defaultOperation,
		displayOptions: { show: { resource: [resource] } },
		options: Object.entries(operations).map(([value, { name, action, description }]) => ({
			name,
			value,
			action,
			description,
		})),
	}),
);

const allOperations = Object.entries(resources).flatMap(([resource, { operations }]) =>
	Object.entries(operations).map(([value, operation]) => ({ resource, value, operation })),
);

/** What the panel shows: an operation's own parameters only while it is chosen. */
export const nodeProperties: INodeProperties[] = [
	resourceProperty,
	...operationProperties,
	{ ...catalogProperty, displayOptions: { hide: { resource: ['apiCall'] } } },
	{
		...partnerProperty,
		displayOptions: { hide: { resource: ['apiCall'], operation: operationsWithoutPartner() } },
	},
	...allOperations.flatMap(({ resource, value, operation }) =>
		operation.properties.map((property) => showFor(property, resource, value)),
	),
];

function operationsWithoutPartner(): string[] {
	return allOperations
		.filter(({ operation }) => operation.needsPartner === false)
		.map(({ value }) => value);
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
