import type { ListShape, NumberShape, StructureShape, TextShape } from '../model/shapes';
import { countCharacters, MAX_JUDGED_ENTRIES, type Finding, type Path } from '../model/walk';
import { suggestAddress } from '../text/addresses';
import type { Choice } from '../text/choice';
import { codeOf } from '../text/invisible';
import { suggestChoices } from '../text/matchChoice';
import type { Problem } from '../text/problem';
import { kindOf, quote } from '../text/quote';
import { codes, labelled, structures } from './words';

/** Whom a problem is told: somebody who filled in fields, or who wrote a request as JSON. */
export interface Listener {
	/** What the place is called. */
	nameOf(path: Path): string;
	/** JSON has codes instead of labels, and no text in it is cleaned up. */
	isJson: boolean;
}

/** What is wrong, in words; what two rules have to say alike stands once. */
export function explainFindings(findings: Iterable<Finding>, listener: Listener): Problem[] {
	const problems = new Map<string, Problem>();
	for (const finding of findings) {
		const text = `${listener.nameOf(finding.path)} ${explain(finding, listener.isJson)}`;
		problems.set(text, { path: finding.path, text });
	}
	return [...problems.values()];
}

function explain({ rule, shape, value }: Finding, isJson: boolean): string {
	if (rule === 'missing') return 'is missing';
	switch (shape.type) {
		case 'structure':
			if (rule === 'unknown') return `is not known; known are ${membersOf(shape)}`;
			if (rule === 'union') return `must have exactly one of ${membersOf(shape)}`;
			return `must be ${structures[shape.name] ?? 'an object'}, but is ${kindOf(value)}`;
		case 'list':
			if (rule !== 'type') return explainLength(shape, value as unknown[], isJson);
			return `must be ${structures[shape.name] ?? 'a list'}, but is ${kindOf(value)}`;
		case 'number':
			return `must be a whole number${rangeOf(shape)}, but is ${quote(value)}`;
		case 'text':
			return typeof value === 'string'
				? explainText(rule, shape, value, isJson)
				: `must be text, but is ${kindOf(value)}`;
	}
}

function membersOf({ members }: StructureShape): string {
	return [...members.keys()].join(', ');
}

function rangeOf({ min, max }: NumberShape): string {
	return min === undefined || max === undefined ? '' : ` from ${min} to ${max}`;
}

/** Of a list of choices that is too long. */
const MAX_SHOWN = 40;

function explainLength(
	{ name, member, min = 0, max }: ListShape,
	list: unknown[],
	isJson: boolean,
): string {
	const entries = name === 'LocalizedContentList' ? 'locales' : 'entries';
	const rule = min > 0 ? `${min} to ${max}` : `at most ${max}`;
	const choices = labelled[member]?.choices;
	const nameOf = (entry: unknown) =>
		(isJson ? undefined : choices?.find(({ code }) => code === entry)?.label) ?? entry;
	const isShown = choices && list.length > 0 && list.length <= MAX_JUDGED_ENTRIES;
	const shown = isShown
		? `: ${list
				.slice(0, MAX_SHOWN)
				.map((entry) => quote(nameOf(entry)))
				.join(', ')}`
		: '';
	return `must have ${rule} ${entries}, but has ${list.length || 'none'}${shown}`;
}

function explainText(
	rule: Finding['rule'],
	shape: TextShape,
	text: string,
	isJson: boolean,
): string {
	const code = codes[shape.name];
	if (code) return `must be ${code}, but is ${quote(text)}`;
	if (rule === 'values') return explainValues(shape, text, isJson);
	if (rule === 'pattern') return explainPattern(shape, text, isJson);
	if (text === '') return 'is empty';
	const limit = rule === 'min' ? `at least ${shape.min}` : `at most ${shape.max}`;
	return `must have ${limit} characters, but ${quote(text)} has ${countCharacters(text)}`;
}

function explainValues({ name, values = [] }: TextShape, text: string, isJson: boolean): string {
	const { choices, examples } = labelled[name] ?? {};
	if (!choices || !examples) return `must be one of ${values.join(', ')}, but is ${quote(text)}`;
	const shown = ({ code, label }: Choice) => (isJson ? code : label);
	const near = suggestChoices(choices, text).map((choice) => `"${shown(choice)}"`);
	const named = choices.filter(({ code }) => examples.includes(code)).map(shown);
	const hint =
		near.length > 0 ? `did you mean ${near.join(' or ')}?` : `for example ${named.join(' or ')}`;
	return `must be one of AWS's ${values.length} values, but is ${quote(text)} (${hint})`;
}

function explainPattern(shape: TextShape, text: string, isJson: boolean): string {
	if (shape.name === 'Url') {
		const wanted = suggestAddress(text);
		const advice = wanted ? `: write ${quote(wanted)}` : '';
		return `must be a web address that starts with https:// and has no spaces, but is ${quote(text)}${advice}`;
	}
	const accepts = (part: string) => shape.regExp?.test(part) !== false;
	// A pattern of texts for people lists the characters that they may consist of.
	if (!accepts('é é')) return `must match the pattern ${shape.pattern}, but is ${quote(text)}`;
	const refused = Array.from(text).find((character) => !accepts(character)) ?? '';
	if (/[\r\n\t]/.test(refused) && !accepts('\n')) {
		const advice = isJson ? '' : ' (turn on "Clean Up Text" to replace them)';
		return `must be a single line without line breaks and tabs${advice}`;
	}
	const shown = /\p{C}/u.test(refused) ? codeOf(refused) : `"${refused}" (${codeOf(refused)})`;
	return `contains the character ${shown}, which AWS does not accept (no emoji or control characters)`;
}
