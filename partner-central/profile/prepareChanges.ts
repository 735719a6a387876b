import { toEntries } from './cells';
import { foldKey } from './columns';
import { LOCALE, toLocale } from './locale';
import { normaliseDetails, type NormaliseOptions } from './normaliseDetails';
import { quote, type Problem } from './problem';
import { parseRow, type Row } from './row';
import type { ProfileChanges } from './schema';
import { validateChanges, type Validated } from './validateDetails';

/** What an update in partial mode does to a profile. */
export interface ProfileUpdate {
	changes: ProfileChanges;
	/** Locales whose translation is taken out. */
	removeLocales: string[];
}

/** The key or column that takes translations out: explicit, because leaving one out keeps it. */
const REMOVE_LOCALES = foldKey('RemoveLocales');

/** From what was given to what may change, or every problem of it at once. */
export function prepareChanges(
	input: unknown,
	options: NormaliseOptions,
): Validated<ProfileUpdate> {
	const parsed = parseRow(input);
	if (!parsed.ok) return { ok: false, problems: [{ path: [], text: parsed.problem }] };
	const { details, problems, recognised } = normaliseDetails(parsed.row, options);
	// A form sends an empty list for a dropdown in which nothing was chosen.
	if (Array.isArray(details.IndustrySegments) && details.IndustrySegments.length === 0) {
		delete details.IndustrySegments;
	}
	const removal = readRemoveLocales(parsed.row, options.cleanUpText);
	const all = [...problems, ...removal.problems];
	if (!recognised && !removal.given) {
		all.push({ path: [], text: 'No field of the profile is given, so there is nothing to change' });
	}
	const validated = validateChanges(details);
	if (!validated.ok) return { ok: false, problems: [...all, ...validated.problems] };
	const changes = validated.details;
	for (const { Locale } of changes.LocalizedContents ?? []) {
		if (removal.locales.includes(Locale)) {
			all.push({
				path: ['RemoveLocales'],
				text: `Remove Locales names ${quote(Locale)}, for which a translation is given as well`,
			});
		}
	}
	return all.length > 0
		? { ok: false, problems: all }
		: { ok: true, details: { changes, removeLocales: removal.locales } };
}

function readRemoveLocales(
	row: Row,
	cleanUpText: boolean,
): { given: boolean; locales: string[]; problems: Problem[] } {
	const name = Object.keys(row).find((column) => foldKey(column) === REMOVE_LOCALES);
	if (name === undefined) return { given: false, locales: [], problems: [] };
	const entries = toEntries(row[name]).map((entry) =>
		toLocale(typeof entry === 'string' ? entry.trim() : entry, cleanUpText),
	);
	const locales: string[] = [];
	const problems: Problem[] = [];
	for (const entry of new Set(entries)) {
		if (typeof entry === 'string' && LOCALE.test(entry)) locales.push(entry);
		else {
			const text = `Remove Locales must name locales such as fr-FR, but has ${quote(entry)}`;
			problems.push({ path: ['RemoveLocales'], text });
		}
	}
	return { given: true, locales, problems };
}
