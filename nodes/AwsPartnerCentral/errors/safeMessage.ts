/** The longest message of the node's own is shorter; whatever else speaks here may be of any length. */
const MAX_MESSAGE_CHARACTERS = 8000;

/** n8n records an execution whose error says "canceled" in lower case as cancelled by a person. */
export function safeMessage(message: string): string {
	const bounded =
		message.length > MAX_MESSAGE_CHARACTERS
			? `${message.slice(0, MAX_MESSAGE_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`
			: message;
	return bounded.replaceAll('canceled', 'CANCELED');
}
