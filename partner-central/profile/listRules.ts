import * as v from 'valibot';

/** Rules for lists. Their messages complete a sentence that begins with the field's label. */

/** Longer lists are refused for their length, without a word about each entry. */
export const MAX_JUDGED_ENTRIES = 100;

/** Of a row or of a translation in it. No sheet of profiles has more columns; a request from outside can. */
export const MAX_COLUMNS = 500;

/** Stands before the entries are looked at. @param rule What the length must be. */
export function notAbsurdlyLong(rule: string) {
	return v.check<unknown, (issue: v.CheckIssue<unknown>) => string>(
		(input) => !Array.isArray(input) || input.length <= MAX_JUDGED_ENTRIES,
		({ input }) => `${rule}, but has ${(input as unknown[]).length}`,
	);
}

/** A check of a whole list that also runs when an entry is wrong, so that every problem is found at once. */
export function checkList<Entry>(findProblems: (entries: unknown[]) => string[]) {
	return v.rawCheck<Entry[]>(({ dataset, addIssue }) => {
		const list: unknown = dataset.value;
		if (!Array.isArray(list)) return;
		for (const message of findProblems(list)) addIssue({ message });
	});
}

/** The values that a list holds more than once, each of them once. */
export function repeated(values: unknown[]): unknown[] {
	const seen = new Set<unknown>();
	const again = new Set<unknown>();
	for (const value of values) {
		if (seen.has(value)) again.add(value);
		seen.add(value);
	}
	again.delete(undefined);
	return [...again];
}
