import * as v from 'valibot';

import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
	type Choice,
	type IndustrySegment,
	type PrimarySolutionType,
} from './choices';
import { nearestChoice } from './matchChoice';
import { kindOf, quote } from './problem';

/**
 * What `StartProfileUpdateTask` accepts (model shapes `StartProfileUpdateTaskRequest` and below):
 * the one source of validation, types and dropdown values. The messages complete a sentence that
 * begins with the field's label.
 */

/** Shape `UnicodeString` and the description strings: one line of the Basic Multilingual Plane. */
const FORBIDDEN_CHARACTER = /[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]/u;
const FORBIDDEN_CODE_UNIT = /[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]/;

function string() {
	return v.string((issue) => `must be text, but is ${kindOf(issue.input)}`);
}

function describeForbiddenCharacter(text: string): string {
	const character = FORBIDDEN_CHARACTER.exec(text)?.[0] ?? '';
	const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	if (/[\r\n\t]/.test(character)) {
		return 'must be a single line without line breaks and tabs (turn on "Clean Up Text" to replace them)';
	}
	const shown = /[\p{C}]/u.test(character) ? `U+${code}` : `"${character}" (U+${code})`;
	return `contains the character ${shown}, which AWS does not accept (no emoji or control characters)`;
}

/** The service counts code points, not UTF-16 units (as all lengths of strings in its model). */
function maxCharacters(max: number) {
	return v.check<string, (issue: v.CheckIssue<string>) => string>(
		(text) => text.length <= max || countCharacters(text) <= max,
		({ input }) =>
			`must have at most ${max} characters, but ${quote(input)} has ${countCharacters(input)}`,
	);
}

function countCharacters(text: string): number {
	return Array.from(text).length;
}

function singleLineText(max: number) {
	return v.pipe(
		string(),
		v.minLength(1, 'is empty'),
		maxCharacters(max),
		v.check(
			(text) => !FORBIDDEN_CODE_UNIT.test(text),
			(issue) => describeForbiddenCharacter(issue.input),
		),
	);
}

const url = v.pipe(
	string(),
	v.minLength(1, 'is empty'),
	maxCharacters(256),
	v.regex(
		/^(https|HTTPS):\/\/[^/\s]+(\/\S*)?$/,
		(issue) =>
			`must be a web address that starts with https:// and has no spaces, but is ${quote(issue.input)}`,
	),
);

const locale = v.pipe(
	string(),
	v.regex(
		/^[a-z]{2}-[A-Z]{2}$/,
		(issue) => `must be a locale such as en-US, but is ${quote(issue.input)}`,
	),
);

function oneOf<Code extends string>(choices: Array<Choice<Code>>, examples: string) {
	const codes = choices.map(({ code }) => code) as [Code, ...Code[]];
	return v.picklist(codes, (issue) => {
		if (typeof issue.input !== 'string') return `must be text, but is ${kindOf(issue.input)}`;
		const nearest = nearestChoice(choices, issue.input);
		const hint = nearest ? `did you mean "${nearest.label}"?` : examples;
		return `must be one of AWS's ${choices.length} values, but is ${quote(issue.input)} (${hint})`;
	});
}

/** Longer lists are refused for their length, without a word about each entry. */
export const MAX_JUDGED_ENTRIES = 100;

function notAbsurdlyLong(rule: string) {
	return v.check<unknown, (issue: v.CheckIssue<unknown>) => string>(
		(input) => !Array.isArray(input) || input.length <= MAX_JUDGED_ENTRIES,
		({ input }) => `${rule}, but has ${(input as unknown[]).length}`,
	);
}

/** A check of a whole list that also runs when an entry is wrong, so that every problem is found at once. */
function checkList<Entry>(findProblems: (entries: unknown[]) => string[]) {
	return v.rawCheck<Entry[]>(({ dataset, addIssue }) => {
		const list: unknown = dataset.value;
		if (!Array.isArray(list)) return;
		for (const message of findProblems(list)) addIssue({ message });
	});
}

function repeated(values: unknown[]): unknown[] {
	const seen = new Set<unknown>();
	const again = new Set<unknown>();
	for (const value of values) {
		if (seen.has(value)) again.add(value);
		seen.add(value);
	}
	again.delete(undefined);
	return [...again];
}

const mustBeLocalizedContent = (issue: { input: unknown }) =>
	`must be an object with Locale and texts, but is ${kindOf(issue.input)}`;

export const localizedContentSchema = v.object(
	{
		DisplayName: singleLineText(80),
		Description: singleLineText(600),
		WebsiteUrl: url,
		LogoUrl: url,
		Locale: locale,
	},
	mustBeLocalizedContent,
);

/** Shape `LocalizedContentList`. */
function localizedContents<Content extends v.GenericSchema<unknown, { Locale: string }>>(
	content: Content,
) {
	return v.pipe(
		v.unknown(),
		notAbsurdlyLong('must have at most 20 locales'),
		v.array(
			content,
			(issue) => `must be a list of localized contents, but is ${kindOf(issue.input)}`,
		),
		checkList((contents) =>
			contents.length > 20 ? [`must have at most 20 locales, but has ${contents.length}`] : [],
		),
		// Not in the model: two texts for one locale cannot both be published.
		checkList((contents) =>
			repeated(contents.map((entry) => (entry as Partial<LocalizedContent> | null)?.Locale)).map(
				(twice) => `must name each locale once, but ${quote(twice)} is given more than once`,
			),
		),
	);
}

export const headquartersSchema = v.object(
	{
		CountryCode: v.pipe(
			string(),
			v.regex(
				/^[A-Z]{2}$/,
				(issue) => `must be a two-letter country code such as US, but is ${quote(issue.input)}`,
			),
		),
		SubdivisionCode: v.pipe(
			string(),
			v.regex(
				/^[A-Z0-9]{1,3}$/,
				(issue) =>
					`must be a state or region code of 1 to 3 letters or digits such as WA, but is ${quote(issue.input)}`,
			),
		),
	},
	(issue) =>
		`must be an object with CountryCode and SubdivisionCode, but is ${kindOf(issue.input)}`,
);

export const taskDetailsSchema = v.object({
	DisplayName: singleLineText(80),
	Description: singleLineText(600),
	WebsiteUrl: url,
	LogoUrl: url,
	PrimarySolutionType: oneOf<PrimarySolutionType>(
		primarySolutionTypeChoices,
		'for example Software Products or Consulting Services',
	),
	IndustrySegments: v.pipe(
		v.unknown(),
		notAbsurdlyLong('must have 1 to 3 entries'),
		v.array(
			oneOf<IndustrySegment>(
				industrySegmentChoices,
				'for example Financial Services or Healthcare',
			),
			(issue) => `must be a list, but is ${kindOf(issue.input)}`,
		),
		checkList((segments) =>
			segments.length < 1 || segments.length > 3
				? [
						`must have 1 to 3 entries, but has ${
							segments.length === 0
								? 'none'
								: `${segments.length}: ${segments.slice(0, 40).map(quote).join(', ')}`
						}`,
					]
				: [],
		),
	),
	TranslationSourceLocale: locale,
	LocalizedContents: v.optional(localizedContents(localizedContentSchema)),
	Headquarters: v.optional(headquartersSchema),
});

/** Some fields of a profile: what is given has to be right, everything may be left out but a content's locale. */
export const profileChangesSchema = v.partial(
	v.object({
		...taskDetailsSchema.entries,
		LocalizedContents: localizedContents(
			v.object(
				{ ...v.partial(localizedContentSchema).entries, Locale: locale },
				mustBeLocalizedContent,
			),
		),
	}),
);

export type ProfileChanges = v.InferOutput<typeof profileChangesSchema>;
export type LocalizedContent = v.InferOutput<typeof localizedContentSchema>;
export type Headquarters = v.InferOutput<typeof headquartersSchema>;
export type TaskDetails = v.InferOutput<typeof taskDetailsSchema>;
