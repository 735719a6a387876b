import { quote } from '../text/quote';
import {
	headquartersFieldLabels,
	profileFieldLabels,
	type HeadquartersField,
	type ProfileField,
} from './fields';

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
