/** From what n8n stores of an execution to what has become of each item. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Run, RunError } from '../../support/engine';
import { NODE } from '../../support/partnerCentral';
import type { NodePlan, PlannedItem } from '../load/plan';
import type { ExecutionRecord, ItemRecord } from './record';

const TASK_ID = /pprofiletask-\w{13}/g;
const OUTPUTS = [0, 1];

export function readRun(execution: number, { name, items }: NodePlan, run: Run): ExecutionRecord {
	const facts = { execution, name, status: run.status };
	if (run.status === 'success') {
		const outputs = OUTPUTS.flatMap((index) => run.output(NODE, index));
		const errors = outputs.filter(isError).map(({ json }) => json);
		return {
			...facts,
			items: items.map((item, itemIndex) => readItem(item, outputs.filter(belongsTo(itemIndex)))),
			namedTasks: taskIdsIn(errors),
		};
	}
	const error = run.error();
	const end = run.status === 'canceled' ? 'stopped' : 'nodeError';
	return {
		...facts,
		items: items.map((item) => ({
			...item,
			end,
			...(end === 'nodeError' ? readNodeError(error) : {}),
		})),
		namedTasks: taskIdsIn([error?.message, error?.description, error?.context]),
	};
}

/** What an error of the whole node, or of a trigger, says of itself. */
export function readNodeError(
	error: RunError | undefined,
): Pick<ItemRecord, 'errorCode' | 'isExplained'> {
	const { errorCode = 'none' } = error?.context?.data ?? {};
	return withWords(String(errorCode), error?.message, error?.description);
}

function readItem(item: PlannedItem, outputs: INodeExecutionData[]): ItemRecord {
	const [first, ...others] = outputs;
	if (!first) return { ...item, end: 'nothing' };
	const failures = outputs.filter(isError).length;
	if (failures > 0 && outputs.length > 1) return { ...item, end: 'both' };
	// Only a list may give several items for one.
	if (others.length > 0 && item.kind !== 'other') return { ...item, end: 'both' };
	return { ...item, ...(failures > 0 ? readError(first.json) : readResult(first.json)) };
}

function readResult({ TaskId, Status, Adopted }: IDataObject): Omit<ItemRecord, keyof PlannedItem> {
	return {
		end: 'result',
		...(TaskId ? { taskId: String(TaskId) } : {}),
		...(Status ? { status: String(Status) } : {}),
		...(Adopted === true ? { adopted: true } : {}),
	};
}

function readError(json: IDataObject): Omit<ItemRecord, keyof PlannedItem> {
	const { errorCode = 'none', TaskId, Status, description } = json.details as IDataObject;
	return {
		end: 'error',
		...withWords(String(errorCode), json.error, description),
		...(TaskId ? { taskId: String(TaskId) } : {}),
		...(Status ? { status: String(Status) } : {}),
	};
}

function withWords(
	errorCode: string,
	...words: unknown[]
): Pick<ItemRecord, 'errorCode' | 'isExplained'> {
	const isExplained = words.every((text) => typeof text === 'string' && text.length > 10);
	return isExplained ? { errorCode } : { errorCode, isExplained };
}

function isError({ json }: INodeExecutionData): boolean {
	return json.error !== undefined;
}

function belongsTo(itemIndex: number) {
	return ({ pairedItem }: INodeExecutionData) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) && pairedItem.item === itemIndex;
}

function taskIdsIn(value: unknown): string[] {
	return [...new Set(JSON.stringify(value).match(TASK_ID) ?? [])];
}
