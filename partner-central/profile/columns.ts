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
export type Column =
	| { kind: 'field'; field: ProfileField }
	| { kind: 'localized'; field: LocalizedField; locale: string }
	| { kind: 'headquarters'; field: HeadquartersField }
	| { kind: 'nearMiss'; known: string }
	| { kind: 'unknown' };

/** Column names differ in case, spaces, `_` and `-` only: "Display Name" is `DisplayName`. */
export function foldKey(name: string): string {
	return name.replace(/[\s_-]/g, '').toLowerCase();
}

const fieldByKey = new Map(profileFieldNames.map((field) => [foldKey(field), field]));

const headquartersByKey = new Map(
	(Object.keys(headquartersFieldLabels) as HeadquartersField[]).map((field) => [
		foldKey(headquartersFieldLabels[field]),
		field,
	]),
);

const knownNames = [...profileFieldNames, ...Object.values(headquartersFieldLabels)];

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
	const field = localizedFieldNames.find((name) => foldKey(name) === key);
	if (field) return { kind: 'localized', field, locale };
	const known = looksLikeLocale(locale) ? nearest(key, localizedFieldNames) : undefined;
	return known ? { kind: 'nearMiss', known: `${known} (${locale})` } : { kind: 'unknown' };
}

function looksLikeLocale(text: string): boolean {
	return /^[a-z]{2}[-_ ][a-z]{2}$/i.test(text);
}

/** The member of a localized content that a key nearly matches, or undefined. */
export function nearMissOfContent(name: string): string | undefined {
	const key = foldKey(name.slice(0, MAX_NAME_CHARACTERS));
	const names = [...localizedFieldNames, 'Locale'];
	return names.some((known) => foldKey(known) === key) ? undefined : nearest(key, names);
}

const MAX_EDITS = 2;

function nearest(key: string, names: readonly string[]): string | undefined {
	if (key.length < 5) return undefined;
	return names.find((name) => {
		const known = foldKey(name);
		// Lengths that differ by more say so without the search: a row can have thousands of columns.
		return Math.abs(known.length - key.length) <= MAX_EDITS && distance(known, key) <= MAX_EDITS;
	});
}

/** Known fields whose names begin with an unknown column's name: a column "Website" was probably meant as `WebsiteUrl`. */
export function fieldsBeginningWith(name: string): string[] {
	const key = foldKey(name);
	return key.length < 4 ? [] : knownNames.filter((known) => foldKey(known).startsWith(key));
}
