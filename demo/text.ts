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
