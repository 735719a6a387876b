/** What an error text may not be, whatever was given. */

/** Words of a program that has stumbled rather than judged. */
const PROGRAM_TALK =
	/\bundefined\b(?!"|&quot;)|\[object \w+\]|Cannot (?:read|set|convert|destructure|use|access)|is not (?:a function|iterable|a constructor|defined)|Maximum call stack|Invalid (?:string|array) length|This should not have happened|\bat \S+ \(|\.(?:js|ts):\d+|Could not get parameter/i;

/** Controls, halves of characters, and marks that turn the direction of a text around. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

const MAX_MESSAGE_CHARACTERS = 8_100;
const MAX_DESCRIPTION_CHARACTERS = 120_000;

/** What is wrong with an error text; empty when a person can read it. */
export function faultsOfMessage(message: unknown): string[] {
	if (typeof message !== 'string' || message.trim() === '') return ['has no words'];
	return [
		PROGRAM_TALK.test(message) && `speaks of the program: ${PROGRAM_TALK.exec(message)?.[0]}`,
		UNSEEN.test(message) && 'has characters that cannot be seen',
		message.length > MAX_MESSAGE_CHARACTERS && `has ${message.length} characters`,
		message.includes('canceled') && 'says "canceled"',
		/[<>&]/.test(message) && 'has markup',
	].filter((fault) => fault !== false);
}

/** The same of a description, which n8n's editor renders as HTML: no markup but the node's own line breaks. */
export function faultsOfDescription(description: unknown): string[] {
	if (description === undefined || description === null || description === '') return [];
	if (typeof description !== 'string') return ['is no text'];
	const text = description.replaceAll('<br>', ' ');
	return [
		/[<>"']/.test(text) && 'has unescaped markup',
		/&(?!(?:amp|lt|gt|quot|#39);)/.test(text) && 'has an unescaped &',
		PROGRAM_TALK.test(text) && `speaks of the program: ${PROGRAM_TALK.exec(text)?.[0]}`,
		UNSEEN.test(text) && 'has characters that cannot be seen',
		description.length > MAX_DESCRIPTION_CHARACTERS && `has ${description.length} characters`,
	].filter((fault) => fault !== false);
}
