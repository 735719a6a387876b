import { onlyEntry, parsedIfJson } from '../text/cells';
import { foldKey } from '../text/nameWords';
import { findCountry, padSubdivision, suggestCountry } from '../text/countries';
import { headquartersFieldLabels, type HeadquartersField } from './fields';
import { isObject } from '../text/isObject';
import { membersByKey, setMember } from '../text/members';
import { quote } from '../text/quote';
import type { CellReader } from './readCells';
import type { RawDetails } from './readColumns';

const headquartersFields = Object.keys(headquartersFieldLabels) as HeadquartersField[];

const HEADQUARTERS = { path: ['Headquarters'] };

/** The country and the subdivision of a row, from its columns, an object or the JSON of one. */
export function normaliseHeadquarters(raw: RawDetails, cells: CellReader): unknown {
	const given = onlyEntry(parsedIfJson(raw.Headquarters));
	const members = isObject(given) ? membersByKey(given) : new Map<string, unknown>();
	if (given !== undefined && given !== null && !isHeadquarters(given, members)) {
		cells.note(
			HEADQUARTERS,
			`must be a country and a state or region of their own, but is ${quote(given)}: write them as Headquarters Country Code (such as US) and Headquarters Subdivision Code (such as WA)`,
		);
		return undefined;
	}
	const read = (field: HeadquartersField) =>
		cells.code(members.get(foldKey(field)) ?? raw.headquartersColumns[field], {
			path: ['Headquarters', field],
		});
	const subdivision = splitSubdivision(read('SubdivisionCode'));
	const country = readCountry(read('CountryCode'), cells) ?? subdivision.country;
	if (subdivision.country !== undefined && subdivision.country !== country) {
		cells.note(
			{ path: ['Headquarters', 'SubdivisionCode'] },
			`is ${quote(subdivision.given)}, which is not in the country ${quote(country)}`,
		);
	}
	const result: Record<string, unknown> = {};
	setMember(result, 'CountryCode', country);
	setMember(result, 'SubdivisionCode', tidySubdivision(subdivision.code, country, cells));
	return Object.keys(result).length > 0 ? result : undefined;
}

/** An object without a known member would be dropped in silence. */
function isHeadquarters(given: unknown, members: Map<string, unknown>): boolean {
	if (!isObject(given)) return false;
	return members.size === 0 || headquartersFields.some((field) => members.has(foldKey(field)));
}

function readCountry(value: unknown, cells: CellReader): unknown {
	if (typeof value !== 'string') return value;
	// Letters beyond ASCII stay as they are: the upper case of "ß" would be the country SS.
	const isCode = cells.cleanUpText && /^[a-z]{2}$/i.test(value);
	const country = findCountry(isCode ? value.toUpperCase() : value);
	if (country !== undefined) return country;
	const near = suggestCountry(value);
	cells.note(
		{ path: ['Headquarters', 'CountryCode'] },
		`must be a country such as Germany or its two-letter code such as DE, but is ${quote(value)}${near ? ` (did you mean "${near}"?)` : ''}`,
	);
	return value;
}

/** ISO 3166-2 writes the country before the subdivision: `US-WA`. */
function splitSubdivision(given: unknown): { given: unknown; code: unknown; country?: string } {
	const parts =
		typeof given === 'string' && /^([a-z]{2}) ?[-_ \u2010-\u2014] ?([a-z\d]{1,3})$/i.exec(given);
	const country = parts ? findCountry(String(parts[1]).toUpperCase()) : undefined;
	return parts && country ? { given, code: parts[2], country } : { given, code: given };
}

function tidySubdivision(code: unknown, country: unknown, cells: CellReader): unknown {
	if (typeof code !== 'string' || !/^[a-z\d]{1,3}$/i.test(code)) return code;
	return padSubdivision(cells.cleanUpText ? code.toUpperCase() : code, country);
}
