import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Simulator } from '../lab/simulator';

/** What became of one row of the spreadsheet. */
export interface RowEnd {
	/** Number of the row in the sheet. */
	row: number;
	partnerId: string;
	/** The task's status, or the error code of a row that failed. */
	end: string;
	/** Absent when nothing was sent. */
	task?: {
		taskId: string;
		/** Since the workflow's start. */
		startedAfterMs: number;
		/** From start to end at the service. */
		durationMs: number;
	};
	/** What a person reads about a row that failed. */
	failure?: { message: string; description: string };
}

/** What the preview says about one row. */
export interface RowPreview {
	row: number;
	/** A line for each change, or the problems of a row that could not be sent. */
	summary: string;
}

/** @param items of both outputs */
export function readPreview(
	rows: readonly IDataObject[],
	items: readonly INodeExecutionData[],
): RowPreview[] {
	return items
		.map((item) => ({
			row: Number(rows[rowIndexOf(item)]?.row_number),
			summary: String(item.json.Summary ?? item.json.error),
		}))
		.sort((a, b) => a.row - b.row);
}

/**
 * Tells for each output item of the node which row it came from and how that ended.
 *
 * @param items of both outputs: a failed row has `error` and `details`
 * @param startedAtMs when the workflow was started
 */
export function readRowEnds(
	rows: readonly IDataObject[],
	items: readonly INodeExecutionData[],
	simulator: Simulator,
	startedAtMs: number,
): RowEnd[] {
	return items
		.map((item) => {
			const source = rows[rowIndexOf(item)] ?? {};
			const details = (item.json.details ?? {}) as IDataObject;
			const partnerId = String(source['Partner ID']).trim().split('/').at(-1) ?? '';
			const taskId = item.json.TaskId ?? details.TaskId;
			return {
				row: Number(source.row_number),
				partnerId,
				end: String(item.json.Status ?? details.errorCode),
				task:
					taskId === undefined
						? undefined
						: findTask(simulator, partnerId, String(taskId), startedAtMs),
				failure:
					item.json.error === undefined
						? undefined
						: { message: String(item.json.error), description: String(details.description) },
			};
		})
		.sort((a, b) => a.row - b.row);
}

function rowIndexOf({ pairedItem }: INodeExecutionData): number {
	if (typeof pairedItem !== 'object' || Array.isArray(pairedItem)) {
		throw new Error('An item of the node does not say which row it came from.');
	}
	return pairedItem.item;
}

function findTask(
	simulator: Simulator,
	partnerId: string,
	taskId: string,
	startedAtMs: number,
): RowEnd['task'] {
	const task = simulator.tasksOf(partnerId).find(({ TaskId }) => TaskId === taskId);
	if (!task) throw new Error(`The service has no task ${taskId} of ${partnerId}.`);
	const begin = Date.parse(task.StartedAt);
	return {
		taskId,
		startedAfterMs: begin - startedAtMs,
		durationMs: Date.parse(task.EndedAt ?? new Date().toISOString()) - begin,
	};
}
