import { distance } from 'fastest-levenshtein';

import type { Choice } from './choices';

/** Case, punctuation and the word "and" do not tell two choices apart: `Software and Internet` is `SOFTWARE_INTERNET`. */
function fold(text: string): string {
	return text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]/u)
		.filter((word) => word !== 'and')
		.join('');
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
	const wanted = fold(text.slice(0, 80));
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
