/** No value of a profile ends in another field, or nowhere without a word, however its column is written. */
import fc from 'fast-check';

import type { ProfileUpdate } from '../../../partner-central/profile/profileUpdate';
import type { Prepared } from '../../../partner-central/profile/readRow';
import { quote } from '../../../partner-central/text/quote';
import {
	couldMean,
	mixedRows,
	understoodRows,
	wildNames,
	type Cell,
} from '../../support/domain/rows';
import { prepareChanges } from '../../support/domain';

const ROWS = 1_000;

function prepare(cells: Cell[], more: object = {}): Prepared<ProfileUpdate> {
	const row = Object.fromEntries(cells.map(({ column, value }) => [column, value]));
	// A row of unknown columns alone is another matter.
	return prepareChanges({ Industry: 'Retail', ...row, ...more });
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
				// Without a text, columns that nobody knows may hold it.
				fc.pre(cells.length > 0 && !cells.every(({ fate }) => fate.kind === 'ignored'));
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
			if (refused.length === 0) expectUnderstood(result, cells);
			else expectRefused(result, refused);
		}),
		{ numRuns: ROWS },
	);
});

function expectRefused(result: Prepared<ProfileUpdate>, columns: string[]): void {
	const texts = result.ok ? [] : result.problems.map(({ text }) => text);
	expect(texts).toHaveLength(columns.length);
	for (const column of columns) {
		expect(texts).toContainEqual(expect.stringContaining(`The column ${quote(column)} `));
	}
}

test('a name that means whatever it may is in its place, or named', () => {
	fc.assert(
		fc.property(wildNames, (column) => {
			const row = { Industry: 'Retail', [column]: 'https://v.example' };
			const result = prepareChanges(row);
			expect(faultOf(column, result)).toBeUndefined();
		}),
		{ numRuns: 5 * ROWS },
	);
});

/** What is wrong with what became of a column, or undefined. */
function faultOf(column: string, result: Prepared<ProfileUpdate>): string | undefined {
	if (!result.ok) {
		const isNamed = result.problems.every(({ text }) => text.includes(quote(column)));
		return isNamed ? undefined : 'a problem that does not name it';
	}
	const { LocalizedContents = [], IndustrySegments: _segments, ...main } = result.details.changes;
	const translated = LocalizedContents.flatMap(({ Locale: _locale, ...texts }) =>
		Object.keys(texts),
	);
	const found = [...Object.keys(main), ...translated];
	if (found.length === 0) return result.ignoredColumns[0] === column ? undefined : 'dropped';
	const { fields, speaksOfLanguage } = couldMean(column);
	if (found.length > 1 || !fields.has(found[0] ?? '')) return `taken for ${found.join()}`;
	return speaksOfLanguage && translated.length === 0 ? 'taken for a main text' : undefined;
}
