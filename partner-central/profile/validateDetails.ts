import { shapeOf } from '../model/shapes';
import type { LocalizedContent, ProfileTexts, TaskDetails } from '../model/types';
import { onlyKnown, walk, MAX_JUDGED_ENTRIES, type Finding, type Path } from '../model/walk';
import { isObject } from '../text/isObject';
import type { Problem } from '../text/problem';
import { quote } from '../text/quote';
import { explainFindings } from './explainFindings';
import { labelOf } from './labels';

/** Some fields of a profile: everything may be left out but the locale of a translation. */
export type ProfileChanges = Partial<Omit<TaskDetails, 'LocalizedContents'>> & {
	LocalizedContents?: Array<Partial<ProfileTexts> & Pick<LocalizedContent, 'Locale'>>;
};

export type Validated<Value = TaskDetails> =
	| { ok: true; details: Value }
	| { ok: false; problems: Problem[] };

/** Checks whole task details against everything the model says of `TaskDetails`; finds every problem. */
export function validateDetails(details: Record<string, unknown>): Validated {
	return validate<TaskDetails>(details, () => false);
}

/** Checks what is given of a profile; what is left out is no problem. */
export function validateChanges(changes: Record<string, unknown>): Validated<ProfileChanges> {
	return validate<ProfileChanges>(changes, isOptional);
}

/** A field of the profile, or a text of a translation. */
function isOptional(path: Path): boolean {
	const [field, , member] = path;
	return (
		path.length === 1 || (field === 'LocalizedContents' && path.length === 3 && member !== 'Locale')
	);
}

function validate<Value>(
	details: Record<string, unknown>,
	mayBeMissing: (path: Path) => boolean,
): Validated<Value> {
	const shape = shapeOf('TaskDetails');
	// What the model does not know is left out below.
	const isProblem = ({ rule, path }: Finding) =>
		rule !== 'unknown' && !(rule === 'missing' && mayBeMissing(path));
	const problems = [
		...explainFindings([...walk(shape, details)].filter(isProblem), {
			nameOf: (path) => labelOf(path, localeAt(path, details)),
			isJson: false,
		}),
		...repeatedLocales(details.LocalizedContents),
	];
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, details: onlyKnown(shape, details) as Value };
}

/** Not in the model: two texts for one locale cannot both be published. */
function repeatedLocales(contents: unknown): Problem[] {
	if (!Array.isArray(contents) || contents.length > MAX_JUDGED_ENTRIES) return [];
	const seen = new Set<unknown>();
	const again = new Set<unknown>();
	for (const content of contents) {
		const locale = isObject(content) ? content.Locale : undefined;
		if (locale !== undefined && seen.has(locale)) again.add(locale);
		seen.add(locale);
	}
	return [...again].map((locale) => ({
		path: ['LocalizedContents'],
		text: `${labelOf(['LocalizedContents'])} must name each locale once, but ${quote(locale)} is given more than once`,
	}));
}

function localeAt([field, position, member]: Path, details: Record<string, unknown>): unknown {
	if (field !== 'LocalizedContents' || typeof position !== 'number' || member === 'Locale') {
		return undefined;
	}
	const contents = details.LocalizedContents as Array<{ Locale?: unknown } | null>;
	return contents[position]?.Locale;
}
