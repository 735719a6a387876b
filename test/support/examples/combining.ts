/** Stand-ins for n8n's Merge and Summarize (see standIns.ts). */
import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** All inputs one after another or, to combine them, the first with what the second has for its items. */
export async function merge(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const inputs = Array.from(
		{ length: this.getNodeParameter('numberInputs', 0) as number },
		(_, input) =>
			(this.getInputData(input) ?? []).map((data, item) => ({
				...data,
				pairedItem: { item, input },
			})),
	);
	if (this.getNodeParameter('mode', 0) === 'append') return [inputs.flat()];
	const [first = [], second = []] = inputs;
	if (this.getNodeParameter('combineBy', 0) === 'combineAll') {
		return [
			first.flatMap(({ json, pairedItem }) =>
				second.map((other) => ({ json: { ...json, ...other.json }, pairedItem })),
			),
		];
	}
	const key = this.getNodeParameter('fieldsToMatchString', 0) as string;
	const matches = first.flatMap(({ json }) =>
		second
			.filter((other) => other.json[key] === json[key])
			.map((other) => ({ json: { ...json, ...other.json } })),
	);
	const found = matches.map(({ json }) => json[key]);
	return [[...matches, ...first.filter(({ json }) => !found.includes(json[key]))]];
}

/** One item for each value of a field, or for all, with the values of another field in a list or as one text. */
export async function summarize(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const key = this.getNodeParameter('fieldsToSplitBy', 0) as string;
	const [summary] = this.getNodeParameter('fieldsToSummarize.values', 0) as [
		{ field: string; aggregation?: string; customSeparator?: string },
	];
	const { field, aggregation, customSeparator = '' } = summary;
	const items = this.getInputData();
	const values = [...new Set(items.map(({ json }) => json[key]))];
	return [
		values.map((value) => {
			const members = items.flatMap(({ json }, item) =>
				json[key] === value ? [{ json, item }] : [],
			);
			const found = members.map(({ json }) => json[field]);
			const json =
				aggregation === 'concatenate'
					? { [`concatenated_${field}`]: found.join(customSeparator) }
					: { [key]: value, [`appended_${field}`]: found };
			return { json: json as IDataObject, pairedItem: members.map(({ item }) => ({ item })) };
		}),
	];
}
