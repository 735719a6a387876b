import { distance } from 'fastest-levenshtein';

import type { Choice } from './choice';
import { decodeEntities } from './html';

/** Words as they are compared: without case, punctuation, width and the word "and". */
function wordsOf(text: string): string[] {
	return decodeEntities(text)
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]/u)
		.filter((word) => word !== 'and');
}

/** `Software and Internet` and `SOFTWARE_INTERNET` are the same. */
export function fold(text: string): string {
	return wordsOf(text).join('');
}

/** A list's codes by folded label, and by folded label or code. */
interface FoldedChoices {
	byLabel: Map<string, string>;
	byEither: Map<string, string>;
}

/** Folded once: a cell can hold thousands of entries. */
const foldedLists = new WeakMap<readonly Choice[], FoldedChoices>();

function foldedChoices(choices: readonly Choice[]): FoldedChoices {
	let folded = foldedLists.get(choices);
	if (!folded) {
		folded = { byLabel: new Map(), byEither: new Map() };
		// Backwards, so that of two choices with the same words the first one counts.
		for (const { code, label } of [...choices].reverse()) {
			folded.byLabel.set(fold(label), code);
			folded.byEither.set(fold(label), code).set(fold(code), code);
		}
		foldedLists.set(choices, folded);
	}
	return folded;
}

/** The code of the choice that a code or label names, or undefined. */
export function matchChoice<Code extends string>(
	choices: ReadonlyArray<Choice<Code>>,
	text: string,
): Code | undefined {
	return foldedChoices(choices).byEither.get(fold(text)) as Code | undefined;
}

/** The code of the choice that a label names, or undefined. */
export function matchLabel<Code extends string>(
	choices: ReadonlyArray<Choice<Code>>,
	text: string,
): Code | undefined {
	return foldedChoices(choices).byLabel.get(fold(text)) as Code | undefined;
}

/** The choice whose code or label is nearest to a text that names none, or undefined when none is near. */
export function nearestChoice(choices: readonly Choice[], text: string): Choice | undefined {
	const wanted = fold(text);
	let nearest: { choice: Choice; edits: number } | undefined;
	for (const choice of choices) {
		const edits = Math.min(
			distance(fold(choice.code), wanted),
			distance(fold(choice.label), wanted),
		);
		if (!nearest || edits < nearest.edits) nearest = { choice, edits };
	}
	const tolerated = Math.max(2, Math.floor(wanted.length / 3));
	return nearest && nearest.edits <= tolerated ? nearest.choice : undefined;
}

const MAX_SUGGESTIONS = 3;

/** Shorter words ("it", "tech") begin too many others. */
const MIN_STEM_CHARACTERS = 4;

/** Of the shorter word, so that "Finance" is near "Financial" and "Consulting" is not near "Consumer". */
const STEM_SHARE = 0.7;

/**
 * The choices that somebody may have meant who named none of them: by a slip of the pen, by a word that is
 * part of a label ("Software"), or by a related word ("Banking"). The nearest, at most three.
 */
export function suggestChoices(choices: readonly Choice[], text: string): Choice[] {
	const start = text.slice(0, 80);
	const nearest = nearestChoice(choices, start);
	if (nearest) return [nearest];
	const words = wordsOf(start);
	const rated = choices.map((choice) => ({ choice, likeness: likenessOf(choice, words) }));
	const highest = Math.max(...rated.map(({ likeness }) => likeness));
	return rated
		.filter(({ likeness }) => likeness > 0 && likeness === highest)
		.slice(0, MAX_SUGGESTIONS)
		.map(({ choice }) => choice);
}

/** From 0 to 1: how much the most similar words of both have in common. */
function likenessOf({ label, related }: Choice, words: string[]): number {
	if (related?.some((word) => words.includes(word))) return 1;
	const shares = wordsOf(label).flatMap((known) => words.map((word) => commonStem(known, word)));
	return Math.max(0, ...shares);
}

function commonStem(word: string, other: string): number {
	const shorter = Math.min(word.length, other.length);
	let common = 0;
	while (common < shorter && word.charAt(common) === other.charAt(common)) common += 1;
	const isStem = common >= MIN_STEM_CHARACTERS && common >= shorter * STEM_SHARE;
	return isStem ? common / Math.max(word.length, other.length) : 0;
}
