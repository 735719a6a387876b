import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

/** Lists too long for a cell; docs/reference.md has them in the text. */
export const NOT_DOCUMENTED_BY_TABLE = [
	'primarySolutionType',
	'industrySegments',
	'translationSourceLocale',
	'locale',
	'removeLocales',
	'apiOperation',
];

/** What a person can set: parameters, and those inside collections, without the choice of the operation itself. */
export function listParameters(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties
		.filter(({ type, name }) => {
			const isOperation = name === 'resource' || name === 'operation';
			return type !== 'notice' && type !== 'hidden' && !isOperation;
		})
		.flatMap((property) => [property, ...listParameters(innerProperties(property))]);
}

function innerProperties({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
}
