import { quote } from '../../../partner-central/text/quote';
import type { ItemParameters } from '../parameters/itemParameters';

/** How many names a hint holds. */
const MAX_NAMES = 20;

/** What the items of a run have to say beside the output: the same text once, with the names of all items. */
export class ItemHints {
	private readonly namesByText = new Map<string, Set<string>>();

	gather({ hints }: ItemParameters): void {
		for (const { text, names } of hints) {
			const known = this.namesByText.get(text) ?? new Set();
			for (const name of names) known.add(name);
			this.namesByText.set(text, known);
		}
	}

	messages(): string[] {
		return [...this.namesByText].map(([text, names]) => {
			const shown = [...names].slice(0, MAX_NAMES).map(plain).join(', ');
			const more = names.size - MAX_NAMES;
			return `${text} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
		});
	}
}

/** A name from outside; n8n renders hints as HTML, so what HTML begins with is shown by its look-alike. */
function plain(name: string): string {
	const lookAlikes: Record<string, string> = { '<': '‹', '>': '›', '&': '＆' };
	return quote(name).replace(/[<>&]/g, (character) => lookAlikes[character] ?? '');
}
