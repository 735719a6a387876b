import { quote, shorten } from '../text/quote';
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
	return `${memberLabel} of translation ${where}`;
}

/** No member of the model has a longer name; the names of unknown ones are anybody's. */
const MAX_NAME_CHARACTERS = 60;

/** Where a value stands in a request that is written as JSON: `TaskDetails.LocalizedContents[1].Locale`. */
export function nameInJson(path: ReadonlyArray<string | number>): string {
	const steps = path.map((step) =>
		typeof step === 'number' ? `[${step}]` : `.${shorten(step, MAX_NAME_CHARACTERS)}`,
	);
	return steps.join('').slice(1) || 'The request';
}
