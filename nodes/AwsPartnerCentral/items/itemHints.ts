import { quote } from '../../../partner-central/text/quote';
import { safeMessage } from '../errors/safeMessage';
import type { ItemParameters } from '../parameters/itemParameters';

/** How many names a hint holds. */
const MAX_NAMES = 20;
/** Each takes some lines of the panel, and what AWS has refused is in the items as well. */
const MAX_HINTS = 50;

/** What the items of a run have to say beside the output: the same text once, with the names of all items. */
export class ItemHints {
	private readonly namesByText = new Map<string, Set<string>>();

	gather({ hints }: ItemParameters): void {
		for (const { text, names } of hints) this.add(text, names);
	}

	/** @param text Ends with a colon where names follow. */
	add(text: string, names: string[] = []): void {
		const known = this.namesByText.get(text) ?? new Set();
		for (const name of names) known.add(name);
		this.namesByText.set(text, known);
	}

	/** n8n renders hints as HTML, and names come from outside. */
	messages(): string[] {
		const messages = [...this.namesByText].slice(0, MAX_HINTS).map(([text, names]) => {
			if (names.size === 0) return safeMessage(text);
			const shown = [...names].slice(0, MAX_NAMES).map(quote).join(', ');
			const more = names.size - MAX_NAMES;
			return safeMessage(`${text} ${shown}${more > 0 ? ` and ${more} more` : ''}`);
		});
		const unnamed = this.namesByText.size - MAX_HINTS;
		return unnamed > 0 ? [...messages, `And ${unnamed} more hints`] : messages;
	}
}
