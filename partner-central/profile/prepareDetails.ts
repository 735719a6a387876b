import { localizedFieldNames } from './fields';
import type { Normalised, NormaliseOptions } from './normaliseDetails';
import { quote } from '../text/quote';
import { withoutRepeats, type Problem } from '../text/problem';
import { readRow, type Prepared } from './readRow';
import type { TaskDetails } from '../model/types';
import { placeSourceTexts } from './sourceTexts';
import { validateDetails } from './validateDetails';

/** From what was given to the whole profile that may be sent, or every problem of it at once. */
export function prepareDetails(input: unknown, options: NormaliseOptions): Prepared<TaskDetails> {
	const row = readRow(input, options);
	if (!row.ok) return row;
	const placed = placeSourceTexts(row.details, row.details.TranslationSourceLocale);
	const problems = [...row.problems, ...problemsOfWholeProfile(row), ...placed.problems];
	const validated = validateDetails(placed.details);
	if (!validated.ok) {
		const found = withoutRepeats(validated.problems, row.problems);
		problems.push(...found.filter((problem) => !isSaid(problem, row)));
	}
	if (!validated.ok || problems.length > 0) return { ok: false, problems };
	const { columns, html } = row;
	return { ok: true, details: validated.details, ignoredColumns: columns.ignored, html };
}

const PARTIAL = 'choose the Update Mode Partial';

/** What only makes sense beside the profile as it is. */
function problemsOfWholeProfile({ columns, rowLocale }: Normalised): Problem[] {
	const problems: Problem[] = [];
	const { removeLocales } = columns.raw;
	if (removeLocales) {
		const text = `The column ${quote(removeLocales.column)} takes translations out of the profile as it is, so ${PARTIAL}; a whole profile leaves them out by not giving them`;
		problems.push({ path: ['RemoveLocales'], text });
	}
	if (rowLocale !== undefined && columns.raw.rowLocale) {
		const text = `The column ${quote(columns.raw.rowLocale.column)} makes this row a translation (${rowLocale}), so it is no whole profile: ${PARTIAL}, or give the same as Translation Source Locale if its texts are those of the main profile`;
		problems.push({ path: ['LocalizedContents'], text });
	}
	return problems;
}

/** In a translation the texts of the main profile are missing by nature. */
function isSaid({ path }: Problem, { rowLocale, details }: Normalised): boolean {
	const [field] = path;
	const isText = localizedFieldNames.some((name) => name === field);
	return rowLocale !== undefined && isText && details[String(field)] === undefined;
}
