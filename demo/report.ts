import type { IDataObject } from 'n8n-workflow';

import { formatTable } from '../lab/package/formatTable';
import type { RowEnd } from './rowEnds';
import type { DemoResult } from './runExample';
import { indent, wrap } from './text';
import { EXAMPLE } from './workflow';

const WIDTH = 92;

/** The whole result as plain text without colours. */
export function formatReport({ rows, previews, ends, requests }: DemoResult): string {
	const table = formatTable([
		['Row', 'Partner', 'Result', 'Task ID', 'Started after', 'Seconds'],
		...ends.map(toCells),
	]);
	const failures = ends.filter(({ failure }) => failure !== undefined).map(formatFailure);
	const calls = Object.entries(requests).map(([operation, count]) => `${count} ${operation}`);
	return [
		'The sheet. Rows 5 and 6 fail on purpose: the review refuses one, and nothing is sent for the other.',
		formatTable([['Row', 'What is special about it'], ...rows.map(toNote)]),
		'PREVIEW: what each row would change. Nothing was sent, and no update of the day was spent.',
		...previews.map(({ row, summary }) => `Row ${row}\n${indent(wrap(summary, WIDTH), 2)}`),
		'FOR REAL:',
		table,
		'Seconds are those of the update at the service. Updates of different partners overlap; two rows\n' +
			'of one partner (2 and 7) follow one another. At AWS a review can take hours or days.',
		'What a person reads about the rows that failed:',
		...failures,
		`Requests sent: ${calls.join(', ')}.`,
		WHAT_NEXT,
	].join('\n\n');
}

const WHAT_NEXT = `What to try next:

  - Change a row in examples/${EXAMPLE} (pinData) and run this again.
  - npm run n8n: the same workflow in n8n's editor, and a page that shows each profile.
  - docs/trying-with-the-simulator.md: how to get each outcome.
`;

function toNote({ row_number: row, Notes }: IDataObject): string[] {
	return [String(row), String(Notes ?? '')];
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
		indent(wrap(failure.message, WIDTH), 4),
		'  Description:',
		indent(wrap(failure.description, WIDTH), 4),
	].join('\n');
}
