/** The result of a soak as text. */
import { formatTable } from '../support/formatTable';
import { sum, type Counts } from './checks/counts';
import type { Slope } from './checks/heap';
import type { Verdict } from './checks/verdict';

/** What build/soak.json holds. */
export interface SoakResult {
	seed: number;
	concurrency: number;
	seconds: number;
	executions: number;
	items: number;
	calls: Counts;
	faults: Counts;
	clockRefusals: number;
	kinds: Counts;
	ends: Counts;
	tasks: number;
	unconfirmedTasks: number;
	/** Missing when the run was too short. */
	slope?: Slope;
	/** Of the process that runs n8n's engine, and of the simulator's. */
	heapMegabytes: { first: number; last: number; simulator: number };
	verdicts: Verdict[];
	passed: boolean;
}

export function formatReport(result: SoakResult): string {
	const { verdicts, calls, faults, ends, kinds, clockRefusals, unconfirmedTasks } = result;
	const share = ((100 * sum(faults)) / sum(calls)).toFixed(1);
	return [
		`Items by their end: ${list(ends)}.`,
		`Executions by kind: ${list(kinds)}.`,
		`Calls: ${list(calls)}.`,
		`Faults (${share} % of the calls): ${list(faults)}.`,
		`The service's clock was wrong for ${clockRefusals} calls. ${unconfirmedTasks} of ${result.tasks} tasks are known to the service alone, because every answer to their start was lost, or the last one forbade another try; their items ended in an error.`,
		formatTable([
			['Check', 'Found', 'Allowed', 'Verdict'],
			...verdicts.map(({ check, found, allowed, holds }) => [
				check,
				found,
				allowed,
				holds ? 'holds' : 'FAILED',
			]),
		]),
		...verdicts.flatMap(({ check, examples }) =>
			examples ? [[`${check}:`, ...examples].join('\n  ')] : [],
		),
		summarise(result),
	].join('\n\n');
}

/** The run in one line. */
function summarise({ executions, items, calls, faults, verdicts, slope }: SoakResult): string {
	const found = (word: string) =>
		verdicts.find(({ check }) => check.includes(`(${word})`))?.found ?? '?';
	const growth = slope ? `${Math.round(slope.bytesPerExecution)} B/execution` : 'unknown';
	return `${executions} executions, ${items} items, ${sum(calls)} calls, ${sum(faults)} faults, ${found('lost')} lost, ${found('duplicates')} duplicate tasks, heap slope ${growth}`;
}

function list(counts: Counts): string {
	return Object.entries(counts)
		.map(([name, count]) => `${count} ${name}`)
		.join(', ');
}
