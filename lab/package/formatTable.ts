/** Columns as wide as their widest cell, a rule under the first line. */
export function formatTable(lines: readonly string[][]): string {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
	);
	const format = (cells: string[]) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width));
	return [lines[0] ?? [], rule, ...lines.slice(1)].map(format).join('\n');
}
