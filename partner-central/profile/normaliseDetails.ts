import { primarySolutionTypeChoices } from './choices';
import { setMember } from '../text/members';
import { normaliseContents } from './normaliseContents';
import { normaliseHeadquarters } from './normaliseHeadquarters';
import { normaliseSegments } from './normaliseSegments';
import type { Problem } from '../text/problem';
import { CellReader } from './readCells';
import { readColumns, type ReadColumns, type ReadOptions } from './readColumns';
import { readTexts } from './readTexts';
import type { Row } from './row';
import { placeRowLocale } from './rowLocale';

export interface NormaliseOptions extends ReadOptions {
	/** Trim, turn line breaks and tabs into single spaces, repair the case of locale and country codes. */
	cleanUpText: boolean;
}

export interface Normalised {
	/** Only what was given, under the model's member names; judged by others. */
	details: Record<string, unknown>;
	/** What could not be read at all: a column given twice, a near miss of a column, a formula's error. */
	problems: Problem[];
	/** Texts that hold HTML or Markdown, which is published as it stands: each by its label, with the first piece of it. */
	markup: string[];
	/** The row's columns as they were read. */
	columns: ReadColumns;
	/** The locale that the texts of the row are for, if it has a column for it. */
	rowLocale?: string;
}

/**
 * Turns what people and spreadsheets give, under any spelling of the known names, into the shape of the
 * model's `TaskDetails`. Nothing is invented: what cannot be understood is kept as it is, for others
 * to refuse with a clear text.
 */
export function normaliseDetails(row: Row, options: NormaliseOptions): Normalised {
	const columns = readColumns(row, options);
	const { raw, rowLocale, problems } = placeRowLocale(columns, options.cleanUpText);
	const cells = new CellReader(options.cleanUpText);
	const details: Record<string, unknown> = readTexts((field) => raw[field], cells);
	const solutionType = cells.choice(
		raw.PrimarySolutionType,
		{ path: ['PrimarySolutionType'] },
		primarySolutionTypeChoices,
	);
	setMember(details, 'PrimarySolutionType', solutionType);
	setMember(details, 'IndustrySegments', normaliseSegments(raw.IndustrySegments, cells));
	const sourceLocale = cells.locale(raw.TranslationSourceLocale, {
		path: ['TranslationSourceLocale'],
	});
	setMember(details, 'TranslationSourceLocale', sourceLocale);
	const { contents, problems: problemsOfContents } = normaliseContents(raw, cells);
	setMember(details, 'LocalizedContents', contents);
	setMember(details, 'Headquarters', normaliseHeadquarters(raw, cells));
	const all = [...columns.problems, ...problems, ...problemsOfContents, ...cells.problems];
	return { details, problems: all, markup: cells.markup, columns, rowLocale };
}
