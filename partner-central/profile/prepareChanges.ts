import { toEntries } from '../text/cells';
import { toLocale } from '../text/locale';
import { isLocale } from './isLocale';
import type { NormaliseOptions } from './normaliseDetails';
import { quote } from '../text/quote';
import { withoutRepeats, type Problem } from '../text/problem';
import { readRow, type Prepared } from './readRow';
import { forgottenLocale } from './rowLocale';
import type { ProfileChanges } from './validateDetails';
import { validateChanges } from './validateDetails';

/** What an update in partial mode does to a profile. */
export interface ProfileUpdate {
	changes: ProfileChanges;
	/** Locales whose translation is taken out. */
	removeLocales: string[];
	/** Locales whose texts belong to the main profile if they turn out to be its source locale. */
	rowLocales?: string[];
}

/** From what was given to what may change, or every problem of it at once. */
export function prepareChanges(input: unknown, options: NormaliseOptions): Prepared<ProfileUpdate> {
	const row = readRow(input, options);
	if (!row.ok) return row;
	const { details, columns, rowLocale } = row;
	const removal = readRemoveLocales(columns.raw.removeLocales?.value, options.cleanUpText);
	const forgotten = forgottenLocale(columns, details);
	const all = [...row.problems, ...forgotten, ...removal.problems];
	if (!columns.recognised) {
		all.push({ path: [], text: 'No field of the profile is given, so there is nothing to change' });
	}
	const validated = validateChanges(details);
	if (!validated.ok)
		return { ok: false, problems: [...all, ...withoutRepeats(validated.problems, all)] };
	const changes = validated.details;
	for (const { Locale } of changes.LocalizedContents ?? []) {
		if (removal.locales.includes(Locale)) {
			all.push({
				path: ['RemoveLocales'],
				text: `Remove Locales names ${quote(Locale)}, for which a translation is given as well`,
			});
		}
	}
	if (all.length > 0) return { ok: false, problems: all };
	const update: ProfileUpdate = { changes, removeLocales: removal.locales };
	if (rowLocale !== undefined) update.rowLocales = [rowLocale];
	return { ok: true, details: update, ignoredColumns: columns.ignored, html: row.html };
}

function readRemoveLocales(
	value: unknown,
	cleanUpText: boolean,
): { locales: string[]; problems: Problem[] } {
	const entries = toEntries(value).map((entry) =>
		toLocale(typeof entry === 'string' ? entry.trim() : entry, cleanUpText),
	);
	const locales: string[] = [];
	const problems: Problem[] = [];
	for (const entry of new Set(entries)) {
		if (isLocale(entry)) locales.push(entry);
		else {
			const text = `Remove Locales must name locales such as fr-FR, but has ${quote(entry)}`;
			problems.push({ path: ['RemoveLocales'], text });
		}
	}
	return { locales, problems };
}
