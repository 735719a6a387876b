import type { KnownProfile } from '../model/types';
import { profileFieldNames, type ProfileField } from './fields';

/**
 * The fields in which a wanted profile differs from a known one. The order of segments and of localized
 * contents does not count. Headquarters that are not given keep what is there (as the service does).
 */
export function changedFields(known: KnownProfile, wanted: KnownProfile): ProfileField[] {
	return profileFieldNames.filter((field) => {
		if (field === 'Headquarters' && wanted.Headquarters === undefined) return false;
		return !isSameValue(known[field], wanted[field]);
	});
}

/** Whether a task carries exactly the wanted details, headquarters included. */
export function isSameDetails(details: KnownProfile, wanted: KnownProfile): boolean {
	return profileFieldNames.every((field) => isSameValue(details[field], wanted[field]));
}

/** Whether nobody could tell two values apart. The order of a list does not count; one that is not there is empty. */
export function isSameValue(one: unknown, other: unknown): boolean {
	return canonical(one) === canonical(other);
}

/** The same text for the same value. */
function canonical(value: unknown): string {
	if (value === undefined || value === null) return '[]';
	if (Array.isArray(value)) return `[${value.map(sortedJson).sort().join()}]`;
	return sortedJson(value);
}

function sortedJson(value: unknown): string {
	// One word has several forms in Unicode, which nobody can tell apart.
	if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
	if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`);
	return `{${members.sort().join()}}`;
}
