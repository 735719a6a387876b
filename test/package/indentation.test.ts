import { runInNewContext } from 'node:vm';
import { decode } from '@jridgewell/sourcemap-codec';
import { transformSync } from 'esbuild';

const { indentWithTabs } = jest.requireActual<{
	indentWithTabs: (code: string, map: string) => { code: string; map: string };
}>('../../scripts/build/indent-with-tabs.js');

const SOURCE = `
	function outer(list: number[]) {
		if (list.length > 1) {
			return list.map((value) => {
				const text = \`first
    four spaces \${[value]
      .map((inner) => {
        return inner * 2;
      })
      .join('')} and
  two\`;
				return text + '  kept  ';
			});
		}
		return [];
	}
	result = outer([1, 2]);
`;

const built = transformSync(SOURCE, { loader: 'ts', sourcemap: 'external', sourcefile: 'a.ts' });
const indented = indentWithTabs(built.code, built.map);

function resultOf(code: string): unknown {
	const context: { result?: unknown } = {};
	runInNewContext(code, context);
	return context.result;
}

/** What the map says: the word at a place of the code, and the one at its place in the source. */
function wordPairs(code: string, map: string): Array<[string, string]> {
	const wordAt = (text: string, line: number, column: number) =>
		/^\w+/.exec(text.split('\n')[line]?.slice(column) ?? '')?.[0] ?? '';
	const { mappings } = JSON.parse(map) as { mappings: string };
	return decode(mappings).flatMap((segments, line) =>
		segments.flatMap(([column, , sourceLine, sourceColumn]): Array<[string, string]> => {
			if (sourceLine === undefined || sourceColumn === undefined) return [];
			return [[wordAt(code, line, column), wordAt(SOURCE, sourceLine, sourceColumn)]];
		}),
	);
}

describe('indentWithTabs', () => {
	it('turns two spaces a level into tabs', () => {
		expect(built.code).toContain('\n    return list.map(');
		expect(indented.code).toContain('\n\t\treturn list.map(');
		expect(indented.code.length).toBeLessThan(built.code.length);
	});

	it('changes nothing that the code does, nor the text of templates', () => {
		expect(resultOf(built.code)).toEqual([
			'first\n    four spaces 2 and\n  two  kept  ',
			'first\n    four spaces 4 and\n  two  kept  ',
		]);
		expect(resultOf(indented.code)).toEqual(resultOf(built.code));
	});

	it('keeps the source map true', () => {
		const before = wordPairs(built.code, built.map);
		expect(before.filter(([word]) => word === 'map').length).toBeGreaterThan(1);
		expect(wordPairs(indented.code, indented.map)).toEqual(before);
	});
});
