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

/** Breaks lines between words; a word longer than a line stays whole. */
export function wrap(text: string, width: number): string {
	return text
		.split('\n')
		.map((line) => wrapLine(line, width))
		.join('\n');
}

function wrapLine(text: string, width: number): string {
	const lines = [''];
	for (const word of text.split(' ')) {
		const current = lines[lines.length - 1] ?? '';
		const extended = current === '' ? word : `${current} ${word}`;
		if (extended.length <= width || current === '') lines[lines.length - 1] = extended;
		else lines.push(word);
	}
	return lines.join('\n');
}

export function indent(text: string, blanks: number): string {
	return text
		.split('\n')
		.map((line) => ' '.repeat(blanks) + line)
		.join('\n');
}
