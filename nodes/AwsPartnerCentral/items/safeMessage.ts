/** n8n records an execution whose error says "canceled" in lower case as cancelled by a person. */
export function safeMessage(message: string): string {
	return message.replaceAll('canceled', 'CANCELED');
}
