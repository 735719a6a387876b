/** What became of the items of a cell, told from what n8n would show of them. */
import type { IDataObject } from 'n8n-workflow';
import type { ConnectionTestResult, Run } from '../../../lab/engine';
import { NODE } from '../partnerCentral';

export interface ItemEnd {
	/** Of an item that succeeded. */
	json?: IDataObject;
	/** Of an item that failed. */
	error?: { message: string; description?: string };
	/** The item of the input it belongs to. */
	itemIndex?: number;
}

/** Every end an execution has reported: its items, and the error that stopped it. */
export function endsOfRun(run: Run): ItemEnd[] {
	const error = run.error(NODE);
	const items = run.task(NODE).data?.main?.[0] ?? [];
	const ends = items.map(({ json, pairedItem }): ItemEnd => {
		const itemIndex = (pairedItem as { item: number }).item;
		if (!('error' in json)) return { json, itemIndex };
		const { error: message, details } = json as { error: string; details: IDataObject };
		return { error: { message, description: details.description as string }, itemIndex };
	});
	if (!error) return ends;
	const { message, description, context } = error;
	return [
		...ends,
		{
			error: { message, ...(description ? { description } : {}) },
			itemIndex: context?.itemIndex,
		},
	];
}

export async function endOfList(list: Promise<{ results: unknown[] }>): Promise<ItemEnd> {
	try {
		await list;
		return { json: { Status: 'listed' } };
	} catch (error) {
		const { message, description } = error as { message: string; description?: string };
		return { error: { message, ...(description ? { description } : {}) } };
	}
}

export async function endOfTest(test: Promise<ConnectionTestResult>): Promise<ItemEnd> {
	const { status, message } = await test;
	return status === 'OK' ? { json: { Status: 'listed' } } : { error: { message } };
}
