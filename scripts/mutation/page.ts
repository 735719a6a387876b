import type { JudgedSurvivor, Survivors } from './survivors';

/** The list of survivors as a page of docs/: a table for each file. */
export function survivorsPage(run: Survivors): string {
	const files = [...new Set(run.survivors.map(({ file }) => file))];
	const tables = files.flatMap((file) => [
		`## ${file}`,
		'',
		'| Line | Mutator | Replaced | By | Verdict |',
		'| --- | --- | --- | --- | --- |',
		...run.survivors.filter((survivor) => survivor.file === file).map(row),
		'',
	]);
	return [...introduction(run), '', ...tables].join('\n');
}

/** The share of mutants that the tests notice, such as `93.1 %`. */
export function score({ mutants, detected }: Pick<Survivors, 'mutants' | 'detected'>): string {
	return `${((100 * detected) / mutants).toFixed(1)} %`;
}

function introduction(run: Survivors): string[] {
	return [
		'# Surviving mutants',
		'',
		`[Stryker](https://stryker-mutator.io) has changed the code of \`partner-central/\` in ${run.mutants} small ways, and run the unit tests that reach the changed place each time. They noticed **${score(run)}** of the changes. The other ${run.survivors.length} are listed here, each with the reason why it is no gap of the tests. Changes that keep the code from being loaded are not counted.`,
		'',
		'`npm run test:mutation` does it again. It fails for a survivor that is not in this list, and for a score below 85 %. The page is written from `scripts/mutation/survivors.json`; line numbers are those of the run in which that was last updated.',
	];
}

function row({ line, mutator, original, replacement, verdict }: JudgedSurvivor): string {
	return `| ${line} | ${mutator} | ${code(original)} | ${code(replacement)} | ${verdict} |`;
}

/** A code span for a table cell: bars are escaped there; its marks are longer than any backticks within. */
function code(text: string): string {
	if (text === '') return 'nothing';
	const backticks = text.match(/`+/g) ?? [];
	if (backticks.length === 0) return `\`${text}\``.replaceAll('|', '\\|');
	const mark = '`'.repeat(Math.max(...backticks.map(({ length }) => length)) + 1);
	return `${mark} ${text} ${mark}`.replaceAll('|', '\\|');
}
