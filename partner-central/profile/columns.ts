import { distance } from 'fastest-levenshtein';

import {
	headquartersFieldLabels,
	localizedFieldNames,
	profileFieldNames,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';

/** What the name of a spreadsheet column or of a JSON key stands for. */
type Column =
	| { kind: 'field'; field: ProfileField }
	| { kind: 'localized'; field: LocalizedField; locale: string }
	| { kind: 'headquarters'; field: HeadquartersField }
	| { kind: 'nearMiss'; known: string }
	| { kind: 'unknown' };

/** Column names differ in case, spaces, `_` and `-` only: "Display Name" is `DisplayName`. */
export function foldKey(name: string): string {
	return name.replace(/[\s_-]/g, '').toLowerCase();
}

/** A name that a column can have, and the same folded. */
interface KnownName<Name extends string = string> {
	name: Name;
	key: string;
}

function folded<Name extends string>(names: readonly Name[]): Array<KnownName<Name>> {
	return names.map((name) => ({ name, key: foldKey(name) }));
}

const fields = folded(profileFieldNames);
const localizedFields = folded(localizedFieldNames);
const contentMembers = folded([...localizedFieldNames, 'Locale']);
const knownNames = [...fields, ...folded(Object.values(headquartersFieldLabels))];

const fieldByKey = new Map(fields.map(({ key, name }) => [key, name]));
const headquartersByKey = new Map(
	(Object.keys(headquartersFieldLabels) as HeadquartersField[]).map((field) => [
		foldKey(headquartersFieldLabels[field]),
		field,
	]),
);

/** No name that is known or nearly known is longer. */
const MAX_NAME_CHARACTERS = 200;

export function recogniseColumn(name: string): Column {
	if (name.length > MAX_NAME_CHARACTERS) return { kind: 'unknown' };
	const suffixed = /^(.*?)[([]\s*([^()[\]]*?)\s*[)\]]\s*$/s.exec(name);
	if (suffixed) return recogniseLocalizedColumn(suffixed[1] ?? '', suffixed[2] ?? '');
	const key = foldKey(name);
	const field = fieldByKey.get(key);
	if (field) return { kind: 'field', field };
	const headquartersField = headquartersByKey.get(key);
	if (headquartersField) return { kind: 'headquarters', field: headquartersField };
	const known = nearest(key, knownNames);
	return known ? { kind: 'nearMiss', known } : { kind: 'unknown' };
}

/** `Display Name (fr-FR)`: a translated field and its locale; the locale itself is checked by the schema. */
function recogniseLocalizedColumn(fieldPart: string, locale: string): Column {
	const key = foldKey(fieldPart);
	const field = localizedFields.find((known) => known.key === key)?.name;
	if (field) return { kind: 'localized', field, locale };
	const known = looksLikeLocale(locale) ? nearest(key, localizedFields) : undefined;
	return known ? { kind: 'nearMiss', known: `${known} (${locale})` } : { kind: 'unknown' };
}

function looksLikeLocale(text: string): boolean {
	return /^[a-z]{2}[-_ ][a-z]{2}$/i.test(text);
}

/** The member of a localized content that a key nearly matches, or undefined. */
export function nearMissOfContent(name: string): string | undefined {
	const key = foldKey(name.slice(0, MAX_NAME_CHARACTERS));
	const isKnown = contentMembers.some((known) => known.key === key);
	return isKnown ? undefined : nearest(key, contentMembers);
}

const MAX_EDITS = 2;

function nearest(key: string, names: readonly KnownName[]): string | undefined {
	if (key.length < 5) return undefined;
	// Lengths that differ by more say so without the search: a row can have thousands of columns.
	return names.find(
		(known) =>
			Math.abs(known.key.length - key.length) <= MAX_EDITS && distance(known.key, key) <= MAX_EDITS,
	)?.name;
}

/** Known fields whose names begin with an unknown column's name: a column "Website" was probably meant as `WebsiteUrl`. */
export function fieldsBeginningWith(name: string): string[] {
	const key = foldKey(name);
	if (key.length < 4) return [];
	return knownNames.filter((known) => known.key.startsWith(key)).map((known) => known.name);
}
