import { cpus, totalmem } from 'node:os';
import { formatTable } from '../../lab/package/formatTable';
import { bytes } from './numbers';
import type { Section } from './section';

export function machine(): string {
	const [processor] = cpus();
	return `${cpus().length} × ${processor?.model.trim() || 'processor'}, ${bytes(totalmem())}, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

export function formatSection({ title, method, table, goals }: Section): string {
	const verdicts = goals.map(
		({ goal, measured, met, why }) =>
			`${met ? 'met   ' : 'MISSED'}  ${goal}: ${measured}${!met && why ? ` (${why})` : ''}`,
	);
	return [`\n=== ${title}`, method, '', formatTable(table), '', ...verdicts].join('\n').trimEnd();
}

/** The same as a chapter of docs/performance.md. */
export function formatMarkdown({ title, method, table, goals }: Section): string {
	const [head = [], ...rows] = table;
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	const verdicts = goals.map(
		({ goal, measured, met, why }) =>
			`- ${met ? 'Met' : '**Missed**'}: ${goal}. Measured: ${measured}.${!met && why ? ` Why: ${why}` : ''}`,
	);
	return [
		`## ${title}`,
		method,
		[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
		verdicts.join('\n'),
	]
		.filter(Boolean)
		.join('\n\n');
}
