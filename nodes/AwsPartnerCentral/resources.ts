import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from './items/operation';
import { catalogProperty, partnerProperty } from './parameters/partner';
import * as profileUpdateTask from './profileUpdateTask';

interface Resource {
	operationProperty: INodeProperties;
	operations: Record<string, Operation>;
}

/** One entry a resource; each has a folder of its own. */
const resources: Record<string, Resource> = { profileUpdateTask };

const resourceProperty: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	default: 'profileUpdateTask',
	options: [{ name: 'Profile Update Task', value: 'profileUpdateTask' }],
};

/** What the panel shows: an operation's own parameters only while it is chosen. */
export const nodeProperties: INodeProperties[] = [
	resourceProperty,
	...Object.values(resources).map(({ operationProperty }) => operationProperty),
	catalogProperty,
	partnerProperty,
	...Object.entries(resources).flatMap(([resource, { operations }]) =>
		Object.entries(operations).flatMap(([operation, { properties }]) =>
			properties.map((property) => showFor(property, resource, operation)),
		),
	),
];

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

export function findOperation(resource: string, operation: string): Operation | undefined {
	return resources[resource]?.operations[operation];
}
