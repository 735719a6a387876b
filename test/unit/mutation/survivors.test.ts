import { survivorsPage } from '../../../scripts/mutation/page';
import {
	count,
	judge,
	survivorsOf,
	type Mutant,
	type Report,
} from '../../../scripts/mutation/survivors';

const SOURCE = ['const a = 1;', 'if (a > 1) {', '\treturn `x|y`;', '}'].join('\n');

/** A mutant of the source; positions count from 1. */
function mutant(status: string, from: [number, number], to: [number, number], replacement: string) {
	const [line, column] = from;
	const [endLine, endColumn] = to;
	return {
		mutatorName: 'Any',
		replacement,
		status,
		location: { start: { line, column }, end: { line: endLine, column: endColumn } },
	};
}

const report = (mutants: Mutant[], source = SOURCE): Report => ({
	files: { 'b.ts': { source, mutants }, 'a.ts': { source, mutants: [] } },
});

const condition = mutant('Survived', [2, 5], [2, 10], 'a >= 1');
const block = mutant('NoCoverage', [2, 12], [4, 2], '{}');
const text = mutant('Survived', [3, 9], [3, 14], '``');
const killed = mutant('Killed', [1, 11], [1, 12], '2');
const endless = mutant('Timeout', [1, 11], [1, 12], '3');
const ignored = mutant('Ignored', [1, 11], [1, 12], '4');

const seen = survivorsOf(report([text, killed, block, condition, ignored]));

test('a run counts what was tested; an endless loop is noticed', () => {
	expect(count(report([condition, block, killed, endless, ignored]))).toEqual({
		mutants: 4,
		detected: 2,
	});
});

test('survivors are told by what was replaced, in the order of the code', () => {
	expect(seen.map(({ line, original, replacement }) => [line, original, replacement])).toEqual([
		[2, 'a > 1', 'a >= 1'],
		[2, '{ return `x|y`; }', '{}'],
		[3, '`x|y`', '``'],
	]);
});

test('long code is shortened', () => {
	const [survivor] = survivorsOf(
		report([mutant('Survived', [1, 1], [1, 201], 'y')], 'x'.repeat(200)),
	);
	expect(survivor?.original).toBe(`${'x'.repeat(89)}…`);
});

describe('the list', () => {
	const listed = seen.map((survivor) => ({ ...survivor, verdict: 'equivalent' }));

	test('judges what it holds, wherever that has moved to', () => {
		const moved = listed.map((entry) => ({ ...entry, line: entry.line + 7 }));
		expect(judge(seen, moved)).toEqual({ survivors: listed, gone: [] });
	});

	test('leaves the rest without a verdict', () => {
		const { survivors } = judge(seen, listed.slice(1));
		expect(survivors.map(({ verdict }) => verdict)).toEqual(['', 'equivalent', 'equivalent']);
	});

	test('judges each entry once: a second survivor of the same words is another one', () => {
		const [first] = seen;
		const { survivors } = judge([...seen, ...(first ? [first] : [])], listed);
		expect(survivors.map(({ verdict }) => verdict)).toEqual([
			'equivalent',
			'equivalent',
			'equivalent',
			'',
		]);
	});

	test('tells what did not survive', () => {
		expect(judge(seen.slice(0, 2), listed).gone).toEqual(listed.slice(2));
	});
});

test('the page has a row for each, in which code is code', () => {
	const survivors = seen.map((survivor) => ({ ...survivor, verdict: 'equivalent' }));
	const page = survivorsPage({ mutants: 8, detected: 5, survivors });
	expect(page).toContain('**62.5 %**');
	expect(page).toContain('## b.ts');
	expect(page).toContain('| 2 | Any | `a > 1` | `a >= 1` | equivalent |');
	expect(page).toContain('| 3 | Any | `` `x\\|y` `` | ``` `` ``` | equivalent |');
});
