/** What is known of an execution after its end; lines of a file, so that the soak itself does not grow. */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';

import type { PlannedItem } from '../load/plan';

/**
 * How an item ended: with a result, with an error item, with the whole node's error, or with its execution
 * that was stopped by hand. `nothing` and `both` are defects.
 */
export type End = 'result' | 'error' | 'nodeError' | 'stopped' | 'nothing' | 'both';

export interface ItemRecord extends PlannedItem {
	end: End;
	taskId?: string;
	status?: string;
	adopted?: true;
	errorCode?: string;
	/** False: an error without words or without advice. */
	isExplained?: false;
}

export interface ExecutionRecord {
	execution: number;
	/** Name of its kind. */
	name: string;
	/** As n8n records it. */
	status: string;
	items: ItemRecord[];
	/** Ids of all tasks that the texts of its errors name. */
	namedTasks: string[];
	/** Of a trigger: which one, and what it has reported. */
	trigger?: { name: string; events: string[] };
}

export class Ledger {
	private readonly descriptor: number;

	constructor(private readonly file: string) {
		mkdirSync(path.dirname(file), { recursive: true });
		this.descriptor = openSync(file, 'w');
	}

	write(record: ExecutionRecord): void {
		writeSync(this.descriptor, `${JSON.stringify(record)}\n`);
	}

	/** Everything that was written, after which nothing more can be. */
	close(): ExecutionRecord[] {
		closeSync(this.descriptor);
		const lines = readFileSync(this.file, 'utf8').trimEnd().split('\n');
		return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ExecutionRecord);
	}
}
