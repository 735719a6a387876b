import { isLocalizedField, refuse, toColumn, type Column } from './columnLocale';
import {
	keyOf,
	MAX_NAME_CHARACTERS,
	splitName,
	type ColumnWords,
	type Word,
} from '../text/nameWords';
import { profileFieldLabels } from './fields';
import { readLocale } from '../text/languages';
import { findContained, findNearest, findTarget, findVagueField, isOtherName } from './nameIndex';
import { remembered } from './remembered';
import { contains, couldBeTranslation, isGivenTwice, nearlyMatches } from './refusedColumns';

export type { Column };

/** More words make no name; each of them is looked at as a possible end of one. */
const MAX_WORDS = 30;

/**
 * What stands around the name of a flattened object (`TaskDetails.DisplayName`), of a field of Notion's
 * (`property_display_name`) and of one of Salesforce's (`Display_Name__c`), and says nothing.
 */
const WRAPPING =
	/^(?:(?:profile|task_?details|properties|fields|body|data)[./]|property_){1,3}|__c$/gi;

const recogniseOnce = remembered(recognise);

/** Takes a time that grows with the length of the name; a name that is too long for any is unknown. */
export function recogniseColumn(name: string): Column {
	return name.length > MAX_NAME_CHARACTERS ? { kind: 'unknown' } : recogniseOnce(name);
}

/** Whether a name is one of a profile, be it refused. */
export function isKnown({ kind }: Column): boolean {
	return kind !== 'unknown' && kind !== 'other' && kind !== 'vague';
}

/** The same, found anew. */
export function recognise(name: string): Column {
	const words = splitName(name.replace(WRAPPING, ''));
	const { outside, groups } = words;
	const count = outside.length + groups.length;
	if (outside.length === 0 || count > MAX_WORDS) return { kind: 'unknown' };
	if (isOtherName(outside)) return { kind: 'other' };
	return (
		recogniseKnown(words) ??
		recogniseListed(words) ??
		recogniseNumbered(words) ??
		recogniseMisspelt(words) ??
		recogniseVague(words) ?? { kind: 'unknown' }
	);
}

/** A known name, alone or with a locale before or behind it. */
function recogniseKnown({ outside, groups }: ColumnWords): Column | undefined {
	// `Headquarters (Country)`, `Logo (URL)`
	const spelt = groups.length > 0 ? findTarget([...outside, ...groups.flat()]) : undefined;
	if (spelt) return spelt.target;
	const whole = findTarget(outside);
	if (whole) return toColumn(whole, undefined, groups);
	for (const { name, rest } of splits(outside)) {
		const named = findTarget(name);
		if (!named) continue;
		const [first = [], ...others] = groups;
		// `Description French (France)`, `French (France) Description`
		const spread = readLocale([...rest, ...first]);
		if (spread) return toColumn(named, spread, others);
		const reading = readLocale(rest);
		if (reading) return toColumn(named, reading, groups);
	}
	return undefined;
}

/** The ways to take words apart in a name and what stands behind or before it, the longest name first. */
function splits(words: Word[]): Array<{ name: Word[]; rest: Word[] }> {
	const lengths = Array.from({ length: words.length - 1 }, (_, index) => words.length - 1 - index);
	return lengths
		.flatMap((length) => [
			{ name: words.slice(0, length), rest: words.slice(length) },
			{ name: words.slice(-length), rest: words.slice(0, -length) },
		])
		.filter(({ rest }) => !isNumbering(rest));
}

/** `Company ID` and `Company No` are not for Indonesia and Norway. */
function isNumbering(words: Word[]): boolean {
	return /^(id|no)$/.test(keyOf(words));
}

/** `2. Description`: questions of a form are numbered. */
function recogniseListed({ outside, groups }: ColumnWords): Column | undefined {
	const [first, ...others] = outside;
	return isNumber(first) ? recogniseKnown({ outside: others, groups }) : undefined;
}

/** `Description_1`: what stands twice is numbered by n8n and by many programs. */
function recogniseNumbered({ outside, groups }: ColumnWords): Column | undefined {
	const words = { outside: outside.slice(0, -1), groups };
	if (!isNumber(outside[outside.length - 1]) || !recogniseKnown(words)) return undefined;
	return refuse(isGivenTwice(findTarget(words.outside)?.label));
}

function isNumber(word: Word | undefined): boolean {
	return word !== undefined && /^[0-9]{1,2}$/.test(word.text);
}

/** A name that is none, but was probably meant for one. */
function recogniseMisspelt({ outside, groups }: ColumnWords): Column | undefined {
	const near = findNearest(outside);
	if (near !== undefined) {
		const [locale] = groups.flatMap((group) => {
			const reading = readLocale(group);
			return reading?.kind === 'locale' ? [reading.locale] : [];
		});
		return refuse(nearlyMatches(locale === undefined ? near : `${near} (${locale})`));
	}
	for (const { name, rest } of splits(outside)) {
		const known = readLocale(rest) && findNearest(name);
		if (known !== undefined) return refuse(nearlyMatches(known));
	}
	const contained = findContained([...outside, ...groups.flat()]);
	return contained === undefined ? undefined : refuse(contains(contained));
}

/** `Name`, `Text fr-FR`, `Desc`. */
function recogniseVague({ outside, groups }: ColumnWords): Column | undefined {
	const field = findVagueField(outside);
	if (field !== undefined) {
		if (!isLocalizedField(field)) return refuse(nearlyMatches(profileFieldLabels[field]));
		const isTranslated = groups.some((group) => readLocale(group));
		return isTranslated
			? refuse(couldBeTranslation(profileFieldLabels[field]))
			: { kind: 'vague', field };
	}
	for (const { name, rest } of splits(outside)) {
		const meant = findVagueField(name);
		const reading = meant && readLocale(rest);
		if (reading && reading.kind !== 'doubtful') {
			return refuse(couldBeTranslation(profileFieldLabels[meant]));
		}
	}
	return undefined;
}
