import { isBlank } from './cells';
import { foldKey } from './columns';
import { locale, normaliseDetails, type NormaliseOptions } from './normaliseDetails';
import { quote, type Problem } from './problem';
import { parseRow } from './readColumns';
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
	const { details, problems, readable, recognised } = normaliseDetails(input, options);
	if (!readable) return { ok: false, problems };
	// A form sends an empty list for a dropdown in which nothing was chosen.
	if (Array.isArray(details.IndustrySegments) && details.IndustrySegments.length === 0) {
		delete details.IndustrySegments;
	}
	const removal = readRemoveLocales(input, options);
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
	input: unknown,
	options: NormaliseOptions,
): { given: boolean; locales: string[]; problems: Problem[] } {
	const row = parseRow(input);
	const cell = row.ok ? row.cells.find(([name]) => foldKey(name) === REMOVE_LOCALES) : undefined;
	if (!cell) return { given: false, locales: [], problems: [] };
	const value = cell[1];
	const entries = (Array.isArray(value) ? (value as unknown[]) : [value])
		.flatMap((entry) => (typeof entry === 'string' ? entry.split(/[,;|\r\n]/) : [entry]))
		.filter((entry) => !isBlank(entry))
		.map((entry) => locale(typeof entry === 'string' ? entry.trim() : entry, options));
	const locales: string[] = [];
	const problems: Problem[] = [];
	for (const entry of new Set(entries)) {
		if (typeof entry === 'string' && /^[a-z]{2}-[A-Z]{2}$/.test(entry)) locales.push(entry);
		else {
			const text = `Remove Locales must name locales such as fr-FR, but has ${quote(entry)}`;
			problems.push({ path: ['RemoveLocales'], text });
		}
	}
	return { given: true, locales, problems };
}
