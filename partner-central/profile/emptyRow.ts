import { readColumns, type ReadOptions } from './readColumns';
import { parseRow } from './row';

/**
 * Whether a row has no filled cell of a profile, like those that spreadsheets have below their data: a row
 * number or a checkbox do not count. A row without any known column is another matter: it was read wrongly.
 */
export function isEmptyRow(input: unknown, options: ReadOptions = {}): boolean {
	const parsed = parseRow(input);
	if (!parsed.ok) return false;
	const { raw, problems, unreadable } = readColumns(parsed.row, options);
	const { headquartersColumns, localizedColumns, ...cells } = raw;
	const given = [...localizedColumns, ...Object.values({ ...headquartersColumns, ...cells })];
	return !unreadable && problems.length === 0 && given.length === 0;
}
