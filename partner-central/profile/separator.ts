import { recogniseColumn } from './columns';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';

/** What files of tables separate their columns by, other than by what the reading node expected. */
const SEPARATORS: ReadonlyArray<{ character: string; name: string }> = [
	{ character: ';', name: 'semicolons' },
	{ character: '\t', name: 'tabs' },
	{ character: '|', name: 'bars' },
	{ character: ',', name: 'commas' },
];

/** Of a header line; a few names are proof enough. */
const MAX_CHARACTERS = 2_000;
const MAX_PARTS = 40;

/** A file that was read with another separator has one column, named like its whole header line. */
export function separatorBetweenNames(name: string): Problem | undefined {
	for (const { character, name: separator } of SEPARATORS) {
		const parts = name.slice(0, MAX_CHARACTERS).split(character, MAX_PARTS);
		const known = parts.filter((part) => isField(part)).length;
		if (known < 2) continue;
		return {
			path: [],
			text: `The column ${quote(name)} holds several names: the file separates its columns by ${separator}. Choose them as Delimiter in the node that reads the file (Extract from File: Options)`,
		};
	}
	return undefined;
}

function isField(part: string): boolean {
	const { kind } = recogniseColumn(part);
	return kind !== 'unknown' && kind !== 'vague' && kind !== 'refused';
}
