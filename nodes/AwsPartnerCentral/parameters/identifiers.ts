import { codeOf } from '../../../partner-central/text/invisible';
import { quote } from '../../../partner-central/text/quote';

/** One kind of ID of the API. */
export interface IdentifierKind {
	/** The whole of it. */
	pattern: RegExp;
	/** How a mistyped one begins, too. */
	beginning: RegExp;
	/** Behind the label of the field: `must be …`. */
	rule: string;
}

/** What else people have at hand that looks like an ID, the most special first. */
const otherKinds: ReadonlyArray<readonly [pattern: RegExp, name: string]> = [
	[/^pprofiletask-/i, 'the ID of an update task'],
	[/^pprofile-/i, 'the ID of a profile'],
	[/^partner-/i, 'the ID of a partner'],
	[/^arn:/i, 'the ARN of something else'],
	[/^[0-9]{12}$/, 'the ID of an AWS account'],
	[/^(?:001[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?|[0-9]+)$/, 'an ID of the old AWS Partner Central'],
];

/** Whether a text looks like an ID of anything, so that it is no name. */
export function looksLikeIdentifier(text: string): boolean {
	return otherKinds.some(([pattern]) => pattern.test(text));
}

/** Blanks, and what is drawn as nothing at all: zero-width characters, direction marks, byte order marks. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** The text without what nobody sees around it; undefined when nothing is left. */
export function trimUnseen(text: string): string | undefined {
	let start = 0;
	let end = text.length;
	while (start < end && UNSEEN.test(text.charAt(start))) start += 1;
	while (start < end && UNSEEN.test(text.charAt(end - 1))) end -= 1;
	return start < end ? text.slice(start, end) : undefined;
}

/** Why a value is no such ID, to be put behind a field's label: with the kind that it is, if it is another. */
export function refuseIdentifier(
	given: unknown,
	{ pattern, beginning, rule }: IdentifierKind,
): string {
	const text = typeof given === 'string' ? given : '';
	const characters = text.length > MAX_CHARACTERS ? [] : Array.from(text);
	const seen = characters.filter((character) => !UNSEEN.test(character));
	if (pattern.test(seen.join(''))) {
		const at = characters.findIndex((character) => UNSEEN.test(character));
		const code = codeOf(characters[at] ?? '');
		return `${rule}, but has a blank or an invisible character in it: ${code} behind ${quote(characters.slice(0, at).join(''))}`;
	}
	const kind = beginning.test(text) ? undefined : otherKinds.find(([other]) => other.test(text));
	return `${rule}, but is ${quote(given)}${kind ? `, ${kind[1]}` : ''}`;
}

/** The longest ID is an ARN of some hundred characters. */
const MAX_CHARACTERS = 1000;
