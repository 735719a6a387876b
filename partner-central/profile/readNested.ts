import { isBlank, onlyEntry, parsedIfJson } from '../text/cells';
import { isLocalizedField } from './columnLocale';
import { headquartersMemberNames } from './columnNames';
import { foldKey } from '../text/nameWords';
import { recogniseColumn } from './columns';
import { profileFieldLabels, type HeadquartersField } from './fields';
import { isObject } from '../text/isObject';
import { MAX_COLUMNS } from './row';
import { MAX_JUDGED_ENTRIES } from '../model/walk';
import { quote } from '../text/quote';
import type { Problem } from '../text/problem';
import { couldBeMeant } from './refusedColumns';
import { findRepeatedKey } from '../text/repeatedKey';

/** A value whose members have the names that AWS gives them, wherever they were understood. */
interface ReadNested {
	value: unknown;
	problems: Problem[];
	/** Members that are no part of it, as they are named in a hint. */
	ignored: string[];
}

/** Reads a list of translations, or the JSON of one, with any spelling of the names in its entries. */
export function readContents(column: string, given: unknown): ReadNested {
	const read = parse(column, given);
	const list = toList(read.value);
	// A long list is refused for its length alone.
	if (!Array.isArray(list) || list.length > MAX_JUDGED_ENTRIES) return read;
	read.value = (list as unknown[]).map((entry, index) =>
		isObject(entry) ? readContent(`${column} ${index + 1}`, entry, read) : entry,
	);
	return read;
}

/** A list of one translation may have lost its brackets on the way. */
function toList(value: unknown): unknown {
	const isContent =
		isObject(value) &&
		Object.keys(value)
			.slice(0, MAX_COLUMNS)
			.some((name) => recogniseColumn(name).kind === 'locale');
	return isContent ? [value] : value;
}

function readContent(where: string, entry: object, { problems, ignored }: ReadNested): object {
	const members = new Members(where, problems);
	if (Object.keys(entry).length > MAX_COLUMNS) {
		problems.push({ path: [], text: `${where} has more than ${MAX_COLUMNS} members` });
		return members.object;
	}
	const vague: Array<{ name: string; field: string }> = [];
	for (const [name, value] of Object.entries(entry)) {
		if (isBlank(value)) continue;
		const column = recogniseColumn(name);
		if (column.kind === 'field' && isLocalizedField(column.field))
			members.set(column.field, name, value);
		else if (column.kind === 'locale') members.set('Locale', name, value);
		else if (column.kind === 'refused') members.refuse(name, column.text);
		else if (column.kind === 'localized') members.refuse(name, ONE_LOCALE);
		else if (column.kind === 'vague') vague.push({ name, field: column.field });
		else if (column.kind !== 'other') ignored.push(`${name} of ${where}`);
	}
	for (const { name, field } of vague) {
		if (members.has(field)) ignored.push(`${name} of ${where}`);
		else members.refuse(name, couldBeMeant(labelOf(field)));
	}
	return members.object;
}

const ONE_LOCALE =
	'has a locale of its own, but stands in a translation that has one: rename or remove it';

/** Reads headquarters that are given as an object or its JSON. */
export function readHeadquarters(column: string, given: unknown): ReadNested {
	const read = parse(column, given);
	const value = onlyEntry(read.value);
	if (!isObject(value)) return read;
	const members = new Members(column, read.problems);
	for (const [name, member] of Object.entries(value)) {
		if (isBlank(member)) continue;
		const field = headquartersMember(name);
		if (field) members.set(field, name, member);
		else read.ignored.push(`${name} of ${column}`);
	}
	// Without any of them the object is left for others to refuse.
	if (Object.keys(members.object).length > 0) read.value = members.object;
	return read;
}

function headquartersMember(name: string): HeadquartersField | undefined {
	const column = recogniseColumn(name);
	if (column.kind === 'headquarters') return column.field;
	return headquartersMembers.get(foldKey(name));
}

const headquartersMembers = new Map(
	(Object.keys(headquartersMemberNames) as HeadquartersField[]).flatMap((field) =>
		headquartersMemberNames[field].map((name) => [foldKey(name), field] as const),
	),
);

/** The members of one object, each given once. */
class Members {
	readonly object: Record<string, unknown> = {};
	private readonly names = new Map<string, string>();

	constructor(
		private readonly where: string,
		private readonly problems: Problem[],
	) {}

	has(member: string): boolean {
		return this.names.has(member);
	}

	set(member: string, name: string, value: unknown): void {
		const first = this.names.get(member);
		if (first === undefined) {
			this.names.set(member, name);
			this.object[member] = value;
		} else if (this.object[member] !== value) {
			this.refuse(name, `and ${quote(first)} both give ${labelOf(member)}, but differ`);
		}
	}

	refuse(name: string, text: string): void {
		this.problems.push({ path: [], text: `${quote(name)} of ${this.where} ${text}` });
	}
}

/** The JSON of a cell, in which no key may stand twice. */
function parse(column: string, given: unknown): ReadNested {
	const read: ReadNested = { value: parsedIfJson(given), problems: [], ignored: [] };
	const key = read.value === given ? undefined : findRepeatedKey(String(given));
	if (key !== undefined) {
		const text = `The column ${quote(column)} has the key ${quote(key)} twice: only one value can count, so remove the other`;
		read.problems.push({ path: [], text });
	}
	return read;
}

function labelOf(member: string): string {
	return (profileFieldLabels as Record<string, string>)[member] ?? member;
}
