/** No value of a profile ends in another field, or nowhere without a word, however its column is written. */
import fc from 'fast-check';

import { prepareChanges } from '../../../partner-central/profile/prepareChanges';
import type { Prepared } from '../../../partner-central/profile/readRow';
import type { ProfileUpdate } from '../../../partner-central/profile/prepareChanges';
import { quote } from '../../../partner-central/profile/problem';
import {
	couldMean,
	mixedRows,
	understoodRows,
	wildNames,
	type Cell,
} from '../../support/domain/rows';

jest.setTimeout(60_000);

const ROWS = 1_000;

function prepare(cells: Cell[], more: object = {}): Prepared<ProfileUpdate> {
	const row = Object.fromEntries(cells.map(({ column, value }) => [column, value]));
	// A row of unknown columns alone is another matter.
	return prepareChanges({ Industry: 'Retail', ...row, ...more }, { cleanUpText: true });
}

/** What has to be sent of the cells; the texts of a row with a locale are those of a translation. */
function wanted(cells: Cell[], rowLocale?: string) {
	const changes: Record<string, unknown> = { IndustrySegments: ['RETAIL'] };
	const contents = new Map<string, Record<string, unknown>>();
	for (const { value, fate } of cells) {
		const locale = fate.kind === 'translation' ? fate.locale : rowLocale;
		if (fate.kind !== 'main' && fate.kind !== 'translation') continue;
		if (locale === undefined) changes[fate.field] = value;
		else contents.set(locale, { ...contents.get(locale), Locale: locale, [fate.field]: value });
	}
	return { changes, contents };
}

const columnsOf = (cells: Cell[], kind: string) =>
	cells.filter(({ fate }) => fate.kind === kind).map(({ column }) => column);

function expectUnderstood(result: Prepared<ProfileUpdate>, cells: Cell[], rowLocale?: string) {
	if (!result.ok) throw new Error(result.problems.map(({ text }) => text).join('\n'));
	const { changes, contents } = wanted(cells, rowLocale);
	const { LocalizedContents = [], ...main } = result.details.changes;
	expect(main).toEqual(changes);
	const byLocale = new Map(LocalizedContents.map((content) => [content.Locale, content]));
	expect(byLocale).toEqual(contents);
	expect(LocalizedContents).toHaveLength(contents.size);
	expect(result.ignoredColumns.sort()).toEqual(columnsOf(cells, 'ignored').sort());
}

test('what is understood is sent under its name, and what is not is named', () => {
	fc.assert(
		fc.property(understoodRows, (cells) => {
			expectUnderstood(prepare(cells), cells);
		}),
		{ numRuns: ROWS },
	);
});

test('with a column Locale the texts are those of its locale', () => {
	fc.assert(
		fc.property(
			// The locale is none of those that columns have.
			understoodRows,
			fc.constantFrom('Locale', 'language', 'Lang', 'Language Code:'),
			fc.constantFrom('ko-KR', 'ko_kr', 'Korean (South Korea)'),
			(cells, column, locale) => {
				expectUnderstood(prepare(cells, { [column]: locale }), cells, 'ko-KR');
			},
		),
		{ numRuns: ROWS },
	);
});

test('what is refused is named, and nothing else is', () => {
	fc.assert(
		fc.property(mixedRows, (cells) => {
			const refused = columnsOf(cells, 'refused');
			const result = prepare(cells);
			if (refused.length === 0) {
				expectUnderstood(result, cells);
				return;
			}
			const texts = result.ok ? [] : result.problems.map(({ text }) => text);
			expect(texts).toHaveLength(refused.length);
			for (const column of refused) {
				expect(texts).toContainEqual(expect.stringContaining(`The column ${quote(column)} `));
			}
		}),
		{ numRuns: ROWS },
	);
});

test('a name that means whatever it may is in its place, or named', () => {
	const value = 'https://v.example';
	fc.assert(
		fc.property(wildNames, (column) => {
			const result = prepareChanges({ Industry: 'Retail', [column]: value }, { cleanUpText: true });
			if (!result.ok) {
				expect(result.problems.map(({ text }) => text).join()).toContain(quote(column));
				return;
			}
			const {
				LocalizedContents = [],
				IndustrySegments: _segments,
				...main
			} = result.details.changes;
			const found = [
				...Object.keys(main),
				...LocalizedContents.flatMap(({ Locale: _locale, ...texts }) => Object.keys(texts)),
			];
			const { fields, speaksOfLanguage } = couldMean(column);
			if (found.length === 0) {
				expect(result.ignoredColumns).toEqual([column]);
				return;
			}
			expect(found).toEqual([...fields].filter((field) => found.includes(field)));
			expect(found).toHaveLength(1);
			if (speaksOfLanguage) expect(LocalizedContents).toHaveLength(1);
		}),
		{ numRuns: 5 * ROWS },
	);
});
