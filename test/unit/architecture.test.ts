/** docs/architecture.md describes the folders that there are, and who imports whom; CONTRIBUTING.md the tests. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

import { listFiles, PROJECT_DIR } from '../support/files';
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

describe('the table of imports', () => {
	const LAYERED = ['partner-central', 'credentials', 'nodes', 'simulator'];

	/** The row of the table that a file or folder belongs to. */
	function rowOf(path: string): string {
		const parts = path.split('/').filter((part) => !part.includes('.'));
		if (parts[0] === 'nodes') return parts.slice(0, 3).join('/');
		return parts.slice(0, parts[0] === 'partner-central' ? 2 : 1).join('/');
	}

	function sourcesIn(folder: string): string[] {
		return listFiles(join(PROJECT_DIR, folder))
			.filter((file) => file.endsWith('.ts'))
			.map((file) => posix.join(folder, file));
	}

	/** Where a relative import leads: a file, or a folder with an index. */
	function targetsOf(file: string): string[] {
		const text = readFileSync(join(PROJECT_DIR, file), 'utf8');
		return [...text.matchAll(/(?:from|import\(|require\()\s*'(\.[^']*)'/g)].map(([, path = '']) => {
			const target = posix.join(posix.dirname(file), path);
			const onDisk = join(PROJECT_DIR, target);
			return existsSync(onDisk) && statSync(onDisk).isDirectory() ? target : `${target}.ts`;
		});
	}

	const actual = new Map<string, Set<string>>();
	for (const file of LAYERED.flatMap(sourcesIn)) {
		const row = rowOf(file);
		const imports = actual.get(row) ?? new Set();
		actual.set(row, imports);
		for (const target of targetsOf(file)) if (rowOf(target) !== row) imports.add(rowOf(target));
	}

	/** As the table says it: neighbours, and what is inside the folder, by their last names. */
	function shown(folder: string, imported: string): string {
		const near = [folder, posix.dirname(folder)].find((parent) =>
			imported.startsWith(`${parent}/`),
		);
		return near === undefined ? imported : imported.slice(near.length + 1);
	}

	it('has a row for every folder of what is shipped, and for the simulator', () => {
		const folders = rowsOf('Folder | Imports').map(([folder]) => folder);
		expect([...folders].sort()).toEqual([...actual.keys()].sort());
	});

	it.each([...actual])('%s imports what the table says', (folder, imports) => {
		const row = rowsOf('Folder | Imports').find(([name]) => name === folder);
		const expected = [...imports].map((imported) => shown(folder, imported)).sort();
		expect(row?.[1]).toBe(expected.join(', ') || 'nothing');
	});
});
