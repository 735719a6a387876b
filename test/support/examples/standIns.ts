/**
 * Stand-ins for nodes of n8n-nodes-base in the examples, so that whole workflows, their expressions and their
 * connections run in n8n's engine. n8n-nodes-base itself is too large to install for these tests. Parameters are
 * read and resolved by n8n-core; conditions are judged by n8n's own filter.
 */
import type {
	AssignmentCollectionValue,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodeType,
	INodeTypeDescription,
	NodeParameterValueType,
} from 'n8n-workflow';
import { describeNode, passOn } from '../../../lab/engine/describeNode';
import { loopNode } from './loopNode';
import { merge, summarize } from './combining';

type Execute = INodeType['execute'];

function complete(property: Partial<INodeProperties>): INodeProperties {
	return {
		displayName: property.name,
		type: 'string',
		default: '',
		...property,
	} as INodeProperties;
}

function standIn(
	name: string,
	properties: Array<Partial<INodeProperties>>,
	execute: Execute,
	change: Partial<INodeTypeDescription> = {},
): Record<string, INodeType> {
	const description = describeNode(name, { properties: properties.map(complete), ...change });
	return { [`n8n-nodes-base.${name}`]: { description, execute } };
}

/** Makes one item of each, from its resolved parameters. */
function eachItem(make: (read: (name: string) => NodeParameterValueType) => IDataObject): Execute {
	return async function (this: IExecuteFunctions) {
		return [
			this.getInputData().map((_item, item) => ({
				json: make((name) => this.getNodeParameter(name, item, '') as NodeParameterValueType),
				pairedItem: { item },
			})),
		];
	};
}

async function set(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [
		this.getInputData().map(({ json }, item) => {
			if (this.getNodeParameter('mode', item) === 'raw') {
				const text = this.getNodeParameter('jsonOutput', item) as string;
				return { json: JSON.parse(text) as IDataObject, pairedItem: { item } };
			}
			const { assignments } = this.getNodeParameter(
				'assignments',
				item,
			) as AssignmentCollectionValue;
			const kept = this.getNodeParameter('includeOtherFields', item) === true ? json : {};
			const given = Object.fromEntries(assignments.map(({ name, value }) => [name, value]));
			return { json: { ...kept, ...given } as IDataObject, pairedItem: { item } };
		}),
	];
}

async function branchByCondition(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = [[], []];
	this.getInputData().forEach((data, item) => {
		const holds = this.getNodeParameter('conditions', item, false, { extractValue: true });
		outputs[holds ? 0 : 1]?.push({ ...data, pairedItem: { item } });
	});
	return outputs;
}

async function splitOut(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [
		this.getInputData().flatMap(({ json }, item) => {
			const rows = json[this.getNodeParameter('fieldToSplitOut', item) as string] as IDataObject[];
			return rows.map((row) => ({ json: row, pairedItem: { item } }));
		}),
	];
}

async function branchByRules(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const rules = this.getNodeParameter('rules.values', 0) as IDataObject[];
	const outputs: INodeExecutionData[][] = [...rules, 'fallback'].map(() => []);
	this.getInputData().forEach((data, item) => {
		const first = rules.findIndex((_rule, rule) =>
			this.getNodeParameter(`rules.values[${rule}].conditions`, item, false, {
				extractValue: true,
			}),
		);
		outputs.at(first)?.push({ ...data, pairedItem: { item } });
	});
	return outputs;
}

/** All items in one file, as JSON instead of a sheet. */
async function convertToFile(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const items = this.getInputData();
	const { fileName } = this.getNodeParameter('options', 0) as { fileName: string };
	const text = JSON.stringify(items.map(({ json }) => json));
	const data = Buffer.from(text).toString('base64');
	const pairedItem = items.map((_item, item) => ({ item }));
	return [[{ json: {}, binary: { data: { data, fileName, mimeType: 'text/json' } }, pairedItem }]];
}

/** Reads what {@link convertToFile} writes; the real node reports what it cannot read in the same way. */
async function extractFromFile(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	return [
		this.getInputData().flatMap(({ json, binary }, item): INodeExecutionData[] => {
			const pairedItem = { item };
			const text = Buffer.from(binary?.data?.data ?? '', 'base64').toString();
			if (this.getNodeParameter('operation', item) === 'text') {
				return [{ json: { ...json, data: text }, binary, pairedItem }];
			}
			try {
				return (JSON.parse(text) as IDataObject[]).map((row) => ({ json: row, pairedItem }));
			} catch (error) {
				return [{ json: { error: (error as Error).message }, pairedItem }];
			}
		}),
	];
}

const options = (...names: string[]): Partial<INodeProperties> => ({
	name: 'options',
	type: 'collection',
	default: {},
	options: names.map((name) => ({ displayName: name, name, type: 'string', default: '' })),
});

const repeated = (
	name: string,
	...fields: Array<Partial<INodeProperties>>
): Partial<INodeProperties> => ({
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [{ displayName: 'values', name: 'values', values: fields.map(complete) }],
});

export const standIns: Record<string, INodeType> = {
	...loopNode,
	...standIn('formTrigger', [], passOn, { group: ['trigger'], inputs: [] }),
	...standIn('webhook', [], passOn, { group: ['trigger'], inputs: [] }),
	...standIn('scheduleTrigger', [], passOn, { group: ['trigger'], inputs: [] }),
	...standIn('wait', [], passOn),
	...standIn('readWriteFile', [], passOn),
	...standIn(
		'set',
		[
			{ name: 'mode', default: 'manual' },
			{ name: 'jsonOutput', type: 'json' },
			{ name: 'assignments', type: 'assignmentCollection', default: {} },
			{ name: 'includeOtherFields', type: 'boolean', default: false },
		],
		set,
	),
	...standIn('if', [{ name: 'conditions', type: 'filter', default: {} }], branchByCondition, {
		outputs: ['main', 'main'],
	}),
	...standIn('splitOut', [{ name: 'fieldToSplitOut' }], splitOut),
	...standIn(
		'switch',
		[repeated('rules', { name: 'conditions', type: 'filter', default: {} })],
		branchByRules,
		{ outputs: ['main', 'main', 'main'] },
	),
	...standIn(
		'merge',
		[
			{ name: 'mode', default: 'append' },
			{ name: 'numberInputs', type: 'number', default: 2 },
			{ name: 'combineBy', default: 'combineByFields' },
			{ name: 'fieldsToMatchString' },
		],
		merge,
		{ inputs: '={{ Array($parameter.numberInputs ?? 2).fill("main") }}' },
	),
	...standIn(
		'summarize',
		[
			{ name: 'fieldsToSplitBy' },
			repeated(
				'fieldsToSummarize',
				{ name: 'field' },
				{ name: 'aggregation', default: 'append' },
				{ name: 'customSeparator' },
			),
		],
		summarize,
	),
	...standIn('convertToFile', [options('fileName')], convertToFile),
	...standIn('extractFromFile', [{ name: 'operation' }], extractFromFile),
	...standIn(
		'form',
		[
			{ name: 'operation' },
			{ name: 'completionTitle' },
			{ name: 'completionMessage' },
			options('formTitle', 'formDescription'),
		],
		eachItem((read) => {
			const { formTitle, formDescription } = read('options') as IDataObject;
			return read('operation') === 'page'
				? { title: formTitle, message: formDescription }
				: { title: read('completionTitle'), message: read('completionMessage') };
		}),
	),
	...standIn(
		'respondToWebhook',
		[{ name: 'responseBody', type: 'json' }, options('responseCode')],
		eachItem((read) => ({
			code: (read('options') as IDataObject).responseCode,
			body: read('responseBody') as IDataObject,
		})),
	),
};
