import { isBlank, parsedIfStructure, toParts } from '../text/cells';
import { industrySegmentChoices } from './choices';
import { explainDamage } from '../text/damage';
import { decodeEntities } from '../text/html';
import { isObject } from '../text/isObject';
import { MAX_JUDGED_ENTRIES } from '../model/walk';
import { matchChoice } from '../text/matchChoice';
import type { CellReader } from './readCells';

/** Dropdown selections arrive as a list, spreadsheet cells as one text; both as the other by expressions. */
export function normaliseSegments(value: unknown, cells: CellReader): unknown {
	const given = parsedIfStructure(value);
	if (isBlank(given)) return undefined;
	// A value that is no list stands for its only entry.
	if (isObject(given)) return [cells.choice(given, placeOf(0), industrySegmentChoices)];
	const list = Array.isArray(given) ? (given as unknown[]) : [given];
	const entries = list.length > MAX_JUDGED_ENTRIES ? list : list.flatMap(splitEntry);
	if (entries.length === 0) return undefined;
	const found =
		entries.length > MAX_JUDGED_ENTRIES
			? entries
			: entries.map((entry, index) => cells.choice(entry, placeOf(index), industrySegmentChoices));
	return [...new Set(found)];
}

function placeOf(index: number) {
	return { path: ['IndustrySegments', index] };
}

/** What is damaged is one entry, whatever commas it holds. */
function splitEntry(entry: unknown): unknown[] {
	const isDamaged = typeof entry === 'string' && explainDamage(entry) !== undefined;
	if (isDamaged) return [entry];
	// Before the semicolon of an entity separates anything.
	const text = typeof entry === 'string' ? decodeEntities(entry) : entry;
	return withoutLoneHashes(toParts(text)).flatMap(joinedParts).flatMap(connectedParts);
}

/** SharePoint sets its entries apart with `;#`, also at the ends; a hash that is all there is stays. */
function withoutLoneHashes(entries: unknown[][]): unknown[][] {
	const rest = entries.map((parts) =>
		parts.filter((part) => typeof part !== 'string' || part.trim() !== '#'),
	);
	return rest.some((parts) => parts.length > 0) ? rest : entries;
}

/** No label has more parts with commas between them: "Media, Entertainment, Leisure". */
const MAX_JOINED_PARTS = 3;

/**
 * Commas separate entries and also stand within the names of segments: the longest name counts, so that
 * "Retail, Wholesale & Distribution" is one.
 */
function joinedParts(parts: unknown[]): unknown[] {
	const entries: unknown[] = [];
	let next = 0;
	while (next < parts.length) {
		let length = Math.min(MAX_JOINED_PARTS, parts.length - next);
		while (length > 1 && !isSegment(parts.slice(next, next + length).join())) length -= 1;
		entries.push(length > 1 ? parts.slice(next, next + length).join() : parts[next]);
		next += length;
	}
	return entries;
}

/** `Manufacturing and Retail`, `Manufacturing / Retail`: several, if each part is the name of a segment. */
function connectedParts(entry: unknown): unknown[] {
	if (typeof entry !== 'string' || isSegment(entry)) return [entry];
	const parts = entry.split(/[/&+]|\band\b/i);
	return parts.every(isSegment) ? parts : [entry];
}

function isSegment(text: string): boolean {
	return matchChoice(industrySegmentChoices, text) !== undefined;
}
