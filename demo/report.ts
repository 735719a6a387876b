import { formatTable } from '../lab/package/formatTable';
import type { RowEnd } from './rowEnds';
import type { DemoResult } from './runExample';
import { indent, wrap } from './text';

/** The whole result as plain text without colours. */
export function formatReport({ rows, requests }: DemoResult): string {
	const table = formatTable([
		['Row', 'Partner', 'Result', 'Task ID', 'Started after', 'Seconds'],
		...rows.map(toCells),
	]);
	const failures = rows.filter(({ failure }) => failure !== undefined).map(formatFailure);
	const calls = Object.entries(requests).map(([operation, count]) => `${count} ${operation}`);
	return [
		table,
		'Seconds are those of the update at the service. Updates of different partners overlap; two rows\n' +
			'of one partner (the first and the last) follow one another. At AWS a review can take hours or days.',
		'What a person reads about the rows that failed:',
		...failures,
		`Requests sent: ${calls.join(', ')}.\n`,
	].join('\n\n');
}

function toCells({ row, partnerId, end, task, failure }: RowEnd): string[] {
	const result = failure ? `failed: ${end}` : end;
	if (!task) return [String(row), partnerId, result, '(not sent)', '-', '-'];
	const { taskId, startedAfterMs, durationMs } = task;
	return [
		String(row),
		partnerId,
		result,
		taskId,
		`${seconds(startedAfterMs)} s`,
		seconds(durationMs),
	];
}

function seconds(ms: number): string {
	return (ms / 1000).toFixed(1);
}

function formatFailure({ row, failure }: RowEnd): string {
	if (!failure) return '';
	return [
		`Row ${row}`,
		'  Message:',
		indent(wrap(failure.message, 92), 4),
		'  Description:',
		indent(wrap(failure.description, 92), 4),
	].join('\n');
}
