const { decode, encode } = require('@jridgewell/sourcemap-codec');
const { tokenizer } = require('acorn');

/** esbuild indents by two spaces a level and offers nothing else. */
const INDENT = '  ';

/**
 * Indents a bundle with tabs, as the sources are: every twentieth byte of it is saved that way.
 * Lines that begin inside a template literal stay as they are.
 *
 * @param {string} code as esbuild writes it
 * @param {string} map its source map, JSON
 * @returns {{ code: string, map: string }} both with the new columns
 */
function indentWithTabs(code, map) {
	const kept = linesInsideTemplates(code);
	const savedByLine = [];
	const lines = code.split('\n').map((line, index) => {
		const spaces = kept.has(index) ? 0 : line.length - line.trimStart().length;
		const levels = Math.floor(spaces / INDENT.length);
		savedByLine.push(levels * (INDENT.length - 1));
		return '\t'.repeat(levels) + line.slice(levels * INDENT.length);
	});
	return { code: lines.join('\n'), map: withColumnsSaved(map, savedByLine) };
}

/** @returns {Set<number>} lines, counted from 0, of which the beginning is part of a template's text */
function linesInsideTemplates(code) {
	const lines = new Set();
	for (const { type, loc } of tokenizer(code, { ecmaVersion: 'latest', locations: true })) {
		if (type.label !== 'template') continue;
		for (let line = loc.start.line + 1; line <= loc.end.line; line++) lines.add(line - 1);
	}
	return lines;
}

function withColumnsSaved(map, savedByLine) {
	const parsed = JSON.parse(map);
	const mappings = decode(parsed.mappings).map((segments, line) =>
		segments.map(([column, ...source]) => [Math.max(column - savedByLine[line], 0), ...source]),
	);
	return JSON.stringify({ ...parsed, mappings: encode(mappings) }, null, '  ');
}

module.exports = { indentWithTabs };
