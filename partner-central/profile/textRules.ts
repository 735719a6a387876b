import * as v from 'valibot';

import { suggestAddress } from '../text/addresses';
import type { Choice } from '../text/choice';
import { codeOf } from '../text/invisible';
import { suggestChoices } from '../text/matchChoice';
import { kindOf, quote } from '../text/quote';

/** Rules for single values. Their messages complete a sentence that begins with the field's label. */

/** Shape `UnicodeString` and the description strings: one line of the Basic Multilingual Plane. */
const FORBIDDEN_CHARACTER = /[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]/u;
const FORBIDDEN_CODE_UNIT = /[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]/;

export function singleLineText(max: number) {
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

export function webAddress(max: number) {
	return v.pipe(
		string(),
		v.minLength(1, 'is empty'),
		maxCharacters(max),
		v.regex<string, (issue: v.RegexIssue<string>) => string>(
			/^(https|HTTPS):\/\/[^/\s]+(\/\S*)?$/,
			({ input }) => {
				const wanted = suggestAddress(input);
				const advice = wanted ? `: write ${quote(wanted)}` : '';
				return `must be a web address that starts with https:// and has no spaces, but is ${quote(input)}${advice}`;
			},
		),
	);
}

/** @param wanted What the pattern stands for, with an example. */
export function textLike(regex: RegExp, wanted: string) {
	return v.pipe(string(), pattern(regex, wanted));
}

export function oneOf<Code extends string>(choices: Array<Choice<Code>>, examples: string) {
	const codes = choices.map(({ code }) => code) as [Code, ...Code[]];
	return v.picklist(codes, (issue) => {
		if (typeof issue.input !== 'string') return `must be text, but is ${kindOf(issue.input)}`;
		const labels = suggestChoices(choices, issue.input).map(({ label }) => `"${label}"`);
		const hint = labels.length > 0 ? `did you mean ${labels.join(' or ')}?` : examples;
		return `must be one of AWS's ${choices.length} values, but is ${quote(issue.input)} (${hint})`;
	});
}

function string() {
	return v.string((issue) => `must be text, but is ${kindOf(issue.input)}`);
}

function pattern(regex: RegExp, wanted: string) {
	return v.regex<string, (issue: v.RegexIssue<string>) => string>(
		regex,
		({ input }) => `must be ${wanted}, but is ${quote(input)}`,
	);
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

function describeForbiddenCharacter(text: string): string {
	const character = FORBIDDEN_CHARACTER.exec(text)?.[0] ?? '';
	const code = codeOf(character);
	if (/[\r\n\t]/.test(character)) {
		return 'must be a single line without line breaks and tabs (turn on "Clean Up Text" to replace them)';
	}
	const shown = /[\p{C}]/u.test(character) ? code : `"${character}" (${code})`;
	return `contains the character ${shown}, which AWS does not accept (no emoji or control characters)`;
}
