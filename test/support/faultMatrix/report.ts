/** The figures of the matrix, for whoever reads the test's output and for the documentation. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HangError } from '../../../lab/engine/virtualTime';
import { CELLS, nameOf, type Cell } from './cells';
import { FAULTS } from './faults';
import { POSITIONS } from './positions';
import type { CellResult } from './runCell';
import { PROJECT_DIR } from '../../../lab/package/files';

const FILE = join(PROJECT_DIR, 'build', 'fault-matrix.json');

interface Extreme {
	value: number;
	cell: string;
}

export class MatrixReport {
	private cells = 0;
	private green = 0;
	private duplicateTasks = 0;
	private hangs = 0;
	private virtualMs = 0;
	private mostCalls: Extreme = { value: 0, cell: '' };
	private longestMs: Extreme = { value: 0, cell: '' };

	/** Runs a cell and counts what comes of it. */
	async run(cell: Cell, runIt: () => Promise<CellResult>): Promise<CellResult> {
		this.cells += 1;
		const result = await runIt().catch((error: unknown) => {
			if (error instanceof HangError) this.hangs += 1;
			throw error;
		});
		const name = `${cell.position.name}: ${nameOf(cell)}`;
		this.duplicateTasks += result.tasks.filter((tasks) => tasks > 1).length;
		this.virtualMs += result.elapsedMs;
		this.mostCalls = larger(this.mostCalls, { value: result.calls, cell: name });
		this.longestMs = larger(this.longestMs, { value: result.elapsedMs, cell: name });
		return result;
	}

	/** The last cell has kept to the rules. */
	pass(): void {
		this.green += 1;
	}

	/** Prints the figures, and writes them down when all cells have been run. @param redirected Requests that have reached another host. */
	publish(redirected: number): void {
		const figures = {
			faults: FAULTS.length,
			positions: POSITIONS.length,
			cells: this.cells,
			green: this.green,
			duplicateTasks: this.duplicateTasks,
			hangs: this.hangs,
			requestsToAnotherHost: redirected,
			mostCalls: { calls: this.mostCalls.value, cell: this.mostCalls.cell },
			longest: { seconds: this.longestMs.value / 1000, cell: this.longestMs.cell },
			virtualHours: Math.round(this.virtualMs / 36_000) / 100,
		};
		process.stdout.write(`Fault matrix: ${JSON.stringify(figures, null, '\t')}\n`);
		if (this.cells !== CELLS.length) return;
		mkdirSync(join(PROJECT_DIR, 'build'), { recursive: true });
		writeFileSync(FILE, `${JSON.stringify(figures, null, '\t')}\n`);
	}
}

function larger(a: Extreme, b: Extreme): Extreme {
	return b.value > a.value ? b : a;
}
