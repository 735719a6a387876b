import type { RowEnd } from './rowEnds';

/** How each row of the example ends against a fresh simulator, by its number in the sheet. */
const expectedEnds: Readonly<Record<number, string>> = {
	2: 'SUCCEEDED',
	3: 'SUCCEEDED',
	4: 'SUCCEEDED',
	5: 'TaskFailed',
	6: 'InvalidInput',
	7: 'SUCCEEDED',
	8: 'SUCCEEDED',
};

/** One sentence for each row that ended otherwise, is missing or is too many. */
export function findDifferences(rows: readonly RowEnd[]): string[] {
	const ends = new Map(rows.map(({ row, end }) => [row, end]));
	const numbers = new Set([...Object.keys(expectedEnds).map(Number), ...ends.keys()]);
	return [...numbers]
		.filter((row) => ends.get(row) !== expectedEnds[row])
		.map(
			(row) =>
				`Row ${row}: expected ${expectedEnds[row] ?? 'no such row'}, but it was ${ends.get(row) ?? 'missing'}`,
		);
}
