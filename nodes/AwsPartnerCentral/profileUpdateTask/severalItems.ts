import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import { fold } from '../../../partner-central/text/matchChoice';
import type { Problem } from '../../../partner-central/text/problem';
import { quote } from '../../../partner-central/text/quote';

/** Options that change what is sent; of all others those of the first item count. */
const options: Array<[label: string, of: (item: CombinedItem) => unknown]> = [
	['Update Mode', ({ update }) => update.mode],
	['Other Translations', ({ update }) => update.otherTranslations],
	['Client Token', ({ clientToken }) => clientToken],
];

interface CombinedItem {
	update: ProfileUpdate;
	clientToken?: string;
}

/** Options that come from expressions, and differ between items that are to be one update. */
export function findDifferences(
	parts: ReadonlyArray<{ item: CombinedItem; title: string }>,
): Problem[] {
	const [first, ...others] = parts;
	return options.flatMap(([label, of]) => {
		const other = others.find(({ item }) => first && of(item) !== of(first.item));
		if (!first || !other) return [];
		const text = `${label} differs between ${first.title} and ${other.title}, and one update has only one`;
		return [{ path: [label], text }];
	});
}

/** What is looked at of an update that is not the only one of its partner. */
interface Neighbour {
	update: ProfileUpdate;
	isCombined?: boolean;
	/** How the row calls the partner that the parameter has named. */
	nameInRow?: string;
}

/** Why updates of one partner must not be started one after another: an update would be spent on the wrong profile. */
export function findClash(items: readonly Neighbour[]): Problem | undefined {
	const names = new Map(items.flatMap(({ nameInRow: name }) => (name ? [[fold(name), name]] : [])));
	const [name, another] = names.values();
	if (another !== undefined) {
		const text = `Partner is the same for all items, but their rows name ${quote(name)} and ${quote(another)}: leave Partner empty or give it an expression, so that each row has its own, or leave that column out`;
		return { path: ['Partner'], text };
	}
	const isRemoving = items.some(({ update }) => update.otherTranslations === 'remove');
	const areCombined = items.every(({ isCombined }) => isCombined);
	const locales = new Set(items.map(({ update }) => localesOf(update)));
	if (!isRemoving || areCombined || locales.size < 2) return undefined;
	const text =
		'Other Translations is Remove, and several items are about this partner: each would take out the translations of the others. Turn on "Combine Items"';
	return { path: ['OtherTranslations'], text };
}

function localesOf({ changes: { LocalizedContents = [] } }: ProfileUpdate): string {
	return LocalizedContents.map(({ Locale }) => Locale)
		.sort()
		.join();
}
