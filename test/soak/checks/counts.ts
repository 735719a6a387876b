/** How everything ended, in numbers. */
import type { ExecutionRecord } from '../ledger/record';

export type Counts = Record<string, number>;

export function sum(counts: Counts): number {
	return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** Executions by kind. */
export function countKinds(executions: readonly ExecutionRecord[]): Counts {
	return count(executions.map(({ name }) => name));
}

/** Items by their end: the status of results, the code of errors. */
export function countEnds(executions: readonly ExecutionRecord[]): Counts {
	return count(
		executions.flatMap(({ items }) =>
			items.map(({ end, status, errorCode, adopted }) => {
				if (end === 'result') return `result ${adopted ? 'adopted' : (status ?? 'other')}`;
				if (end === 'error' || end === 'nodeError') return `${end} ${errorCode}`;
				return end;
			}),
		),
	);
}

/** Largest first. */
function count(names: string[]): Counts {
	const counts: Counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}
