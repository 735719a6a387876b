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

/** The code of the choice that a code or label names, or undefined. */
export function matchChoice<Code extends string>(
	choices: ReadonlyArray<Choice<Code>>,
	text: string,
): Code | undefined {
	const wanted = fold(text);
	return choices.find(({ code, label }) => fold(code) === wanted || fold(label) === wanted)?.code;
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
