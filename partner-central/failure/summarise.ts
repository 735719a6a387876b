import { industrySegmentChoices, primarySolutionTypeChoices } from '../profile/choices';
import { profileFieldLabels } from '../profile/fields';
import { fieldsOf, type ProfileChange } from '../profile/profileChanges';
import { partnerName } from '../service/partnerName';
import { isObject } from '../text/isObject';
import { shorten } from '../text/quote';
import type { Preview } from '../update/previewUpdate';
import { explainRefusedBefore } from './explainReview';

/** Of an old or new value. */
const MAX_CHARACTERS = 120;
/** What both texts begin with is left out when it is longer than this. */
const MAX_COMMON_CHARACTERS = 60;
/** So much of it stays, to read the rest by. */
const CONTEXT_CHARACTERS = 20;

/** What an update would do, as plain text for a message to a person: a line for each change. */
export function summarise({ status, partner, changes, inProgress, ...preview }: Preview): string {
	const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
	const { refused, visibility } = preview;
	return [
		`${partnerName(partner)} (${partner.Id}, catalog ${partner.Catalog}): ${changes.length > 0 ? count : 'nothing would change'}`,
		...changes.map(changeLine),
		...(inProgress ? [inProgressLine(inProgress, status === 'BLOCKED')] : []),
		...(refused ? [explainRefusedBefore(`The update ${refused.TaskId}`, refused).message] : []),
		...(visibility === 'PRIVATE'
			? ['The profile is private: nobody sees it until it is made public']
			: []),
	].join('\n');
}

/** The labels of what changes, for a table. */
function changedLabels(changes: readonly ProfileChange[]): string {
	return fieldsOf(changes)
		.map((field) => profileFieldLabels[field])
		.join(', ');
}

function changeLine({ Field, Locale, Current, Wanted }: ProfileChange): string {
	const label = profileFieldLabels[Field] + (Locale === undefined ? '' : ` (${Locale})`);
	const skipped = commonBeginning(Current, Wanted);
	return `${label}: ${textOf(Current, skipped)} → ${textOf(Wanted, skipped)}`;
}

function inProgressLine(
	{ task, changes, isWanted }: NonNullable<Preview['inProgress']>,
	isBlocked: boolean,
): string {
	const since = task.StartedAt ? ` since ${task.StartedAt}` : '';
	if (isWanted) return `The update ${task.TaskId} with exactly this is in progress${since}`;
	const what = changes.length > 0 ? ` and changes ${changedLabels(changes)}` : '';
	const so = isBlocked ? '. AWS allows one at a time' : '';
	return `Another update (${task.TaskId}) is in progress${since}${what}${so}`;
}

const labels = new Map<string, string>(
	[...industrySegmentChoices, ...primarySolutionTypeChoices].map(({ code, label }) => [
		code,
		label,
	]),
);

function textOf(value: unknown, skipped: number): string {
	if (typeof value === 'string') {
		const label = labels.get(value);
		if (label !== undefined) return label;
		return `"${shorten((skipped > 0 ? '…' : '') + value.slice(skipped), MAX_CHARACTERS)}"`;
	}
	if (Array.isArray(value)) return value.map((entry) => textOf(entry, 0)).join(', ') || 'nothing';
	if (isObject(value)) return Object.values(value).map(String).join('-');
	return 'nothing';
}

/** How much of the beginning of two long texts can be left out, because they differ only after it. */
function commonBeginning(one: unknown, other: unknown): number {
	if (typeof one !== 'string' || typeof other !== 'string') return 0;
	let length = 0;
	for (const character of one) {
		if (character !== other[length]) break;
		length++;
	}
	return length > MAX_COMMON_CHARACTERS ? length - CONTEXT_CHARACTERS : 0;
}
