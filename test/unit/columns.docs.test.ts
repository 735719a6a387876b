/** docs/columns.md names what the reader of columns knows, and its examples are read as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { industrySegmentChoices } from '../../partner-central/profile/choices';
import { namedTargets, otherNames, vagueNames } from '../../partner-central/profile/columnNames';
import { recogniseColumn } from '../../partner-central/profile/columns';
import { localizedFieldNames, profileFieldLabels } from '../../partner-central/profile/fields';
import { MAX_COLUMNS } from '../../partner-central/profile/row';
import type { Choice } from '../../partner-central/text/choice';
import { PROJECT_DIR } from '../../lab/package/files';
import { readTables } from '../support/markdown/readTables';

const page = readFileSync(join(PROJECT_DIR, 'docs/columns.md'), 'utf8');
// The page's names in code marks are read as they stand, underscores included.
const cells = (...header: string[]) =>
	readTables(page.replaceAll(/`([^`]*)`/g, (_code, name: string) => name.replaceAll('_', '\u0000')))
		.filter((table) => table.header.join() === header.join())
		.flatMap(({ rows }) => rows)
		.map((row) => row.map((cell) => cell.replaceAll('\u0000', '_')));

test('every name that is understood is in the table, and no other', () => {
	expect(cells('Column', 'Also understood')).toEqual(
		namedTargets.map(({ label, synonyms }) => [label, synonyms.join(', ')]),
	);
});

test.each(cells('Column', 'Is'))('%s is %s', (name, meaning) => {
	const column = recogniseColumn(name ?? '');
	expect(column.kind).toBe('localized');
	expect('locale' in column && `${profileFieldLabels[column.field]} in ${column.locale}`).toBe(
		meaning,
	);
});

test.each(cells('Column', 'Why'))('%s is refused: %s', (name) => {
	expect(recogniseColumn(name ?? '').kind).toBe('refused');
});

test('every name that stands for many things is in the table, and no other', () => {
	const table = cells('Stands for many things', 'Could be meant for').map(([names, label]) => [
		label,
		names?.split(', '),
	]);
	expect(table).toEqual(
		localizedFieldNames.map((field) => [profileFieldLabels[field], vagueNames[field]]),
	);
});

test('the words for which an industry is proposed are in the table, and no other', () => {
	const choices: readonly Choice[] = industrySegmentChoices;
	const proposed = choices.filter(({ related }) => related);
	expect(cells('Industry', 'Proposed for')).toEqual(
		proposed.map(({ label, related }) => [label, related?.join(', ')]),
	);
});

test('every column that is ignored without a word is in the table', () => {
	expect(cells('Ignored').flat()).toEqual(otherNames);
});

test('the limit is that of the code', () => {
	expect(page).toContain(`More than ${MAX_COLUMNS} columns.`);
});
