import {
	headquartersFieldLabels,
	profileFieldLabels,
	type HeadquartersField,
	type ProfileField,
} from './fields';
import { nameInvisible } from './invisible';

/** One thing that is wrong with an item before it is sent, in words for the person who filled it in. */
export interface Problem {
	/** Where: the model's member names and list positions, such as `['LocalizedContents', 1, 'WebsiteUrl']`. */
	path: Array<string | number>;
	/** A sentence without a full stop: field label, rule, offending part. */
	text: string;
}

const MAX_QUOTED_CHARACTERS = 60;

/** A value as it may stand in an error text: shortened, one line, in quotes; what nobody sees is named. */
export function quote(value: unknown): string {
	return `"${shorten(nameInvisible(describe(value)), MAX_QUOTED_CHARACTERS)}"`;
}

/** A text of somebody else's as it may stand in an error text: one line of so many characters at most. */
export function shorten(text: string, maxCharacters: number): string {
	const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
	if (line.length <= maxCharacters) return line;
	// A character has at most two code units.
	const characters = Array.from(line.slice(0, 2 * maxCharacters + 2));
	return characters.length > maxCharacters
		? `${characters.slice(0, maxCharacters - 1).join('')}…`
		: line;
}

function describe(value: unknown): string {
	// JSON knows neither NaN nor a bigint.
	if (typeof value !== 'object') {
		return typeof value === 'function' || typeof value === 'symbol' ? typeof value : String(value);
	}
	try {
		return JSON.stringify(value);
	} catch {
		return kindOf(value);
	}
}

/** What kind of value stands where another kind is wanted: "a list", "an object", "a number". */
export function kindOf(value: unknown): string {
	if (value === undefined || value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

/** Problems of places that others have not named already. */
export function withoutRepeats(problems: Problem[], named: Problem[]): Problem[] {
	const places = new Set(named.map(({ path }) => JSON.stringify(path)));
	return problems.filter(({ path }) => !places.has(JSON.stringify(path)));
}

/** The label of the field at a path; for localized contents with position and, when known, locale. */
export function labelOf(path: ReadonlyArray<string | number>, locale?: unknown): string {
	const [field, position, member] = path;
	if (field === 'Headquarters' && typeof position === 'string') {
		return headquartersFieldLabels[position as HeadquartersField] ?? position;
	}
	const label = profileFieldLabels[field as ProfileField] ?? String(field);
	if (typeof position !== 'number') return label;
	if (field === 'IndustrySegments') return `${label} (entry ${position + 1})`;
	const where = typeof locale === 'string' && locale !== '' ? quote(locale) : position + 1;
	if (member === undefined) return `${label} entry ${where}`;
	const memberLabel = profileFieldLabels[member as ProfileField] ?? String(member);
	return `${memberLabel} of localized content ${where}`;
}
