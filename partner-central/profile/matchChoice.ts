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

/** Folded codes and labels of a list of choices, folded once: a cell can hold thousands of entries. */
const codesByList = new WeakMap<readonly Choice[], Map<string, string>>();

function codesOf(choices: readonly Choice[]): Map<string, string> {
	let codes = codesByList.get(choices);
	if (!codes) {
		codes = new Map();
		// Backwards, so that of two choices with the same words the first one counts.
		for (const { code, label } of [...choices].reverse()) {
			codes.set(fold(label), code).set(fold(code), code);
		}
		codesByList.set(choices, codes);
	}
	return codes;
}

/** The code of the choice that a code or label names, or undefined. */
export function matchChoice<Code extends string>(
	choices: ReadonlyArray<Choice<Code>>,
	text: string,
): Code | undefined {
	return codesOf(choices).get(fold(text)) as Code | undefined;
}

/** The code of the choice that a label names, or undefined. */
export function matchLabel<Code extends string>(
	choices: ReadonlyArray<Choice<Code>>,
	text: string,
): Code | undefined {
	const wanted = fold(text);
	return choices.find(({ label }) => fold(label) === wanted)?.code;
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
