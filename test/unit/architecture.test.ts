/** docs/architecture.md describes the folders that there are, CONTRIBUTING.md the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { PROJECT_DIR } from '../../lab/package/files';
import { readTables } from '../support/markdown/readTables';

const page = readFileSync(join(PROJECT_DIR, 'docs', 'architecture.md'), 'utf8');

/** Made by commands, or by git; and what an editor leaves behind. */
const NO_PART_OF_THE_PROJECT = [
	'.git',
	'.idea',
	'.n8n',
	'.vscode',
	'build',
	'coverage',
	'dist',
	'node_modules',
];

/** How deep the map goes; one level deeper where a folder holds a single node's folders. */
const MAP_DEPTH = 2;
const DEEPER = 'nodes/AwsPartnerCentral';

function rowsOf(header: string): string[][] {
	const tables = readTables(page).filter((table) => table.header.join(' | ') === header);
	expect(tables).toHaveLength(1);
	return tables.flatMap(({ rows }) => rows);
}

function foldersIn(parent: string): string[] {
	const depth = parent === '' ? 0 : parent.split('/').length;
	if (depth >= MAP_DEPTH && parent !== DEEPER) return [];
	return readdirSync(join(PROJECT_DIR, parent), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => posix.join(parent, name))
		.filter((folder) => !NO_PART_OF_THE_PROJECT.includes(folder))
		.flatMap((folder) => [folder, ...foldersIn(folder)]);
}

it('maps every folder, and no other', () => {
	const mapped = rowsOf('Folder | Holds').map(([folder]) => folder);
	expect(mapped).toEqual([...foldersIn('')].sort());
});

it('CONTRIBUTING.md explains every kind of test, and no other', () => {
	const contributing = readFileSync(join(PROJECT_DIR, 'CONTRIBUTING.md'), 'utf8');
	const [kinds] = readTables(contributing).filter(({ header }) => header[0] === 'Kind');
	const folders = foldersIn('test').map((folder) => folder.replace('test/', ''));
	expect(kinds?.rows.map(([kind]) => kind).sort()).toEqual(
		folders.filter((folder) => folder !== 'support').sort(),
	);
});
