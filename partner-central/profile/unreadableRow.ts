/** Why nothing of a row can be read. */
import { namedTargets } from './columnNames';
import { isKnown, recogniseColumn } from './columns';
import { isObject } from '../text/isObject';
import { MAX_COLUMNS } from './row';
import { quote } from '../text/quote';
import { separatorBetweenNames } from './separator';
import type { Problem } from '../text/problem';
import type { Row } from './row';

export function tooManyColumns(count: number): Problem {
	return {
		path: [],
		text: `The row has ${count} columns, and at most ${MAX_COLUMNS} are looked at: give only those of the profile`,
	};
}

/** How many columns are named in one text. */
const MAX_NAMED = 20;

export function noKnownColumn(row: Row): Problem {
	const names = Object.keys(row);
	const inside = pathOfProfile(row);
	if (inside !== undefined) {
		const text = `The profile stands inside of ${quote(inside)}: give that as Profile (JSON), as in {{ $json.${inside} }}`;
		return { path: [], text };
	}
	if (holdsNames(row)) {
		const text = `The names of the columns stand in the row itself. Found above them: ${listNames(names)}. Remove the lines above the names, or say where the names are in the node that reads the file (Extract from File, Options: Starting Line, Range, Header Row)`;
		return { path: [], text };
	}
	const known = namedTargets.map(({ label }) => label).join(', ');
	return {
		path: [],
		text: `None of the columns is a field of a profile. Found: ${listNames(names)}. Understood: ${known}; translations as in Description (fr-FR)`,
	};
}

/** A file with a title above the names of its columns, with `sep=;` there, or read as one without names. */
function holdsNames(row: Row): boolean {
	const columns = Object.values(row);
	const values = columns.flatMap((value) =>
		Array.isArray(value) || isObject(value) ? Object.values(value) : value,
	);
	const cells = values.slice(0, MAX_LOOKED_AT).filter((value) => typeof value === 'string');
	const [only] = columns.length === 1 ? cells : [];
	return (
		cells.filter((cell) => isKnown(recogniseColumn(cell))).length > 1 ||
		(only !== undefined && separatorBetweenNames(only) !== undefined)
	);
}

/** A row of which nothing is wrong, but that gives nothing. @param names of its columns */
export function noField(names: readonly string[]): Problem {
	const found = names.length > 0 ? `. Found: ${listNames(names)}` : '';
	const text = `No field of the profile is given, so there is nothing to change${found}`;
	return { path: [], text };
}

function listNames(names: readonly string[]): string {
	const found = names.slice(0, MAX_NAMED).map(quote).join(', ');
	return names.length > MAX_NAMED ? `${found} and ${names.length - MAX_NAMED} more` : found;
}

/** How many members of an object are looked at. */
const MAX_LOOKED_AT = 30;

/**
 * Where the profile stands in what a webhook (`body`), a request (`TaskDetails`) or a partner (`Profile`) has
 * around it, two levels deep.
 */
function pathOfProfile(row: object, levels = 2): string | undefined {
	for (const [name, value] of Object.entries(row).slice(0, MAX_LOOKED_AT)) {
		if (!/^[a-z]\w{0,99}$/i.test(name) || !isObject(value)) continue;
		const names = Object.keys(value).slice(0, MAX_LOOKED_AT);
		if (names.some((inner) => isKnown(recogniseColumn(inner)))) return name;
		const path = levels > 1 ? pathOfProfile(value, levels - 1) : undefined;
		if (path !== undefined) return `${name}.${path}`;
	}
	return undefined;
}
