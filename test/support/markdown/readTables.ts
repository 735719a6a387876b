export interface Table {
	header: string[];
	/** Cells as plain text: without code marks and emphasis. */
	rows: string[][];
}

/** The pipe tables of a Markdown text. */
export function readTables(markdown: string): Table[] {
	const tables: Table[] = [];
	let lines: string[] = [];
	for (const line of [...markdown.split('\n'), '']) {
		if (line.trimStart().startsWith('|')) {
			lines.push(line);
			continue;
		}
		const [header, , ...rows] = lines.map(readCells);
		if (header) tables.push({ header, rows });
		lines = [];
	}
	return tables;
}

function readCells(line: string): string[] {
	return line
		.trim()
		.slice(1, -1)
		.split('|')
		.map((cell) => cell.replaceAll(/[`*]|(?<!\w)_|_(?!\w)/g, '').trim());
}
