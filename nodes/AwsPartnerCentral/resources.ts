import type { INodeProperties } from 'n8n-workflow';

import { allianceLead } from './allianceLead';
import { apiCall } from './apiCall';
import { connectionInvitation } from './connectionInvitation';
import type { Operation } from './items/operation';
import type { Resource } from './items/resource';
import { catalogProperty, partnerProperty } from './parameters/partner';
import { partner } from './partner';
import { profileUpdateTask } from './profileUpdateTask';
import { profileVisibility } from './profileVisibility';
import { trainingDomain } from './trainingDomain';

/** One entry a resource, those that are needed most first, as n8n lists their actions; each has a folder of its own. */
const resources: Record<string, Resource> = {
	profileUpdateTask,
	profileVisibility,
	partner,
	connectionInvitation,
	trainingDomain,
	allianceLead,
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

/** What the panel shows: a parameter only while an operation is chosen that has it. */
export const nodeProperties: INodeProperties[] = [
	resourceProperty,
	...operationProperties,
	...showWhere(catalogProperty, ({ needsCatalog = true }) => needsCatalog),
	...showWhere(partnerProperty, ({ needsPartner = true }) => needsPartner),
	...allOperations.flatMap(({ resource, value, operation }) =>
		operation.properties.map((property) => showFor(property, resource, [value])),
	),
];

/** A parameter that many operations share: once for each resource, for names of operations repeat. */
function showWhere(
	property: INodeProperties,
	isNeeded: (operation: Operation) => boolean,
): INodeProperties[] {
	return Object.entries(resources).flatMap(([resource, { operations }]) => {
		const values = Object.keys(operations).filter((value) =>
			isNeeded(operations[value] as Operation),
		);
		return values.length > 0 ? [showFor(property, resource, values)] : [];
	});
}

function showFor(
	property: INodeProperties,
	resource: string,
	operations: string[],
): INodeProperties {
	const { displayOptions } = property;
	return {
		...property,
		displayOptions: {
			...displayOptions,
			show: { resource: [resource], operation: operations, ...displayOptions?.show },
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
