import * as v from 'valibot';

import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
	type IndustrySegment,
	type PrimarySolutionType,
} from './choices';
import { checkList, notAbsurdlyLong, repeated } from './listRules';
import { LOCALE } from '../text/locale';
import { kindOf, quote } from '../text/quote';
import { oneOf, singleLineText, textLike, webAddress } from './textRules';

/**
 * What `StartProfileUpdateTask` accepts (model shapes `StartProfileUpdateTaskRequest` and below):
 * the one source of validation, types and dropdown values.
 */

const LOCALES_RULE = 'must have at most 20 locales';
const SEGMENTS_RULE = 'must have 1 to 3 entries';

/** What a profile and each of its translations say. */
const texts = {
	DisplayName: singleLineText(80),
	Description: singleLineText(600),
	WebsiteUrl: webAddress(256),
	LogoUrl: webAddress(256),
};

const locale = textLike(LOCALE, 'a locale such as en-US');

const mustBeLocalizedContent = (issue: { input: unknown }) =>
	`must be an object with Locale and texts, but is ${kindOf(issue.input)}`;

const localizedContentSchema = v.object({ ...texts, Locale: locale }, mustBeLocalizedContent);

/** Shape `LocalizedContentList`. */
function localizedContents<Content extends v.GenericSchema<unknown, { Locale: string }>>(
	content: Content,
) {
	return v.pipe(
		v.unknown(),
		notAbsurdlyLong(LOCALES_RULE),
		v.array(
			content,
			(issue) =>
				`must be a list of localized contents such as [{ "Locale": "fr-FR", "Description": "…" }], but is ${kindOf(issue.input)}`,
		),
		checkList(({ length }) => (length > 20 ? [`${LOCALES_RULE}, but has ${length}`] : [])),
		// Not in the model: two texts for one locale cannot both be published.
		checkList((contents) =>
			repeated(contents.map((entry) => (entry as Partial<LocalizedContent> | null)?.Locale)).map(
				(twice) => `must name each locale once, but ${quote(twice)} is given more than once`,
			),
		),
	);
}

/** Shape `IndustrySegmentList`. */
const industrySegments = v.pipe(
	v.unknown(),
	notAbsurdlyLong(SEGMENTS_RULE),
	v.array(
		oneOf<IndustrySegment>(industrySegmentChoices, 'for example Financial Services or Healthcare'),
		(issue) => `must be a list, but is ${kindOf(issue.input)}`,
	),
	checkList((segments) => {
		const { length } = segments;
		if (length === 0) return [`${SEGMENTS_RULE}, but has none`];
		if (length <= 3) return [];
		return [`${SEGMENTS_RULE}, but has ${length}: ${segments.slice(0, 40).map(quote).join(', ')}`];
	}),
);

const headquarters = v.object(
	{
		CountryCode: textLike(/^[A-Z]{2}$/, 'a two-letter country code such as US'),
		SubdivisionCode: textLike(
			/^[A-Z0-9]{1,3}$/,
			'a state or region code of 1 to 3 letters or digits, such as WA for Washington (ISO 3166-2)',
		),
	},
	(issue) =>
		`must be an object with CountryCode and SubdivisionCode, but is ${kindOf(issue.input)}`,
);

export const taskDetailsSchema = v.object({
	...texts,
	PrimarySolutionType: oneOf<PrimarySolutionType>(
		primarySolutionTypeChoices,
		'for example Software Products or Consulting Services',
	),
	IndustrySegments: industrySegments,
	TranslationSourceLocale: locale,
	LocalizedContents: v.optional(localizedContents(localizedContentSchema)),
	Headquarters: v.optional(headquarters),
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
export type TaskDetails = v.InferOutput<typeof taskDetailsSchema>;
