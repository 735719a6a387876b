import { applyChanges } from './applyChanges';
import { toEntries } from '../text/cells';
import { toLocale } from '../text/locale';
import { isLocale } from './isLocale';
import { missingFields } from './missingFields';
import type { NormaliseOptions } from './normaliseDetails';
import { withoutRepeats, type Problem } from '../text/problem';
import { quote } from '../text/quote';
import type { OtherTranslations, ProfileUpdate, UpdateMode } from './profileUpdate';
import { readRow, type Prepared } from './readRow';
import { forgottenLocale } from './rowLocale';
import { placeSourceTexts } from './sourceTexts';
import { noField } from './unreadableRow';
import { validateChanges, type ProfileChanges } from './validateDetails';

export interface UpdateOptions extends NormaliseOptions {
	mode: UpdateMode;
	otherTranslations: OtherTranslations;
	/** It becomes whole together with others, which are judged then. */
	isPart?: boolean;
}

/** From what was given to an update that can be made, or every problem of it at once. */
export function prepareUpdate(input: unknown, options: UpdateOptions): Prepared<ProfileUpdate> {
	const row = readRow(input, options);
	if (!row.ok) return row;
	const { columns, markup } = row;
	const { mode, otherTranslations } = options;
	const rowLocales = row.rowLocale === undefined ? [] : [row.rowLocale];
	const removal = readRemoveLocales(columns.raw.removeLocales?.value, options.cleanUpText);
	const problems = [...row.problems, ...removal.problems];
	const isWhole = mode === 'full' && !options.isPart;
	const placed = isWhole
		? placeSourceTexts(row.details, row.details.TranslationSourceLocale)
		: { details: row.details, problems: forgottenLocale(columns, row.details) };
	problems.push(...placed.problems);
	if (isWhole) problems.push(...missingFields(placed.details, rowLocales));
	else if (!columns.recognised) problems.push(noField(columns.names));
	const validated = validateChanges(placed.details);
	if (!validated.ok) {
		return { ok: false, problems: [...problems, ...withoutRepeats(validated.problems, problems)] };
	}
	const changes = validated.details;
	problems.push(...bothGivenAndRemoved(changes, removal.locales));
	const update = { mode, changes, otherTranslations, removeLocales: removal.locales, rowLocales };
	if (problems.length === 0 && !options.isPart) problems.push(...incompleteAlone(update));
	if (problems.length > 0) return { ok: false, problems };
	const { ignored: ignoredColumns, companyColumn } = columns;
	return { ok: true, details: update, ignoredColumns, companyColumn, markup };
}

/** What is wrong with a whole profile that takes nothing from the one that is there. */
function incompleteAlone(update: ProfileUpdate): Problem[] {
	if (update.mode === 'partial' || update.otherTranslations === 'keep') return [];
	const alone = applyChanges({}, update);
	return alone.ok ? [] : alone.problems;
}

function bothGivenAndRemoved(
	{ LocalizedContents = [] }: ProfileChanges,
	removed: string[],
): Problem[] {
	return LocalizedContents.filter(({ Locale }) => removed.includes(Locale)).map(({ Locale }) => ({
		path: ['RemoveLocales'],
		text: `Remove Locales names ${quote(Locale)}, for which a translation is given as well`,
	}));
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
