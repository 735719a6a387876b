/** The longest message of the node's own is shorter; whatever else speaks here may be of any length. */
const MAX_MESSAGE_CHARACTERS = 8000;

/** n8n's editor renders messages as HTML, and its form page cuts them at the first tag. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆' };

/**
 * A message that n8n shows as it is. Whoever wrote it (a cell, AWS, STS, an expression that failed), it holds no
 * markup; nor the word in lower case by which n8n takes the execution for cancelled by a person.
 */
export function safeMessage(message: string): string {
	const bounded =
		message.length > MAX_MESSAGE_CHARACTERS
			? `${message.slice(0, MAX_MESSAGE_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`
			: message;
	return bounded
		.replaceAll('canceled', 'CANCELED')
		.replace(/[<>&]/g, (character) => LOOK_ALIKES[character] ?? character);
}
