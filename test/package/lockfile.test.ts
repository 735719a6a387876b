import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { listFiles, PROJECT_DIR } from '../support/files';

interface LockedPackage {
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}

type LockedPackages = Record<string, LockedPackage>;

const NAME = 'package-lock.json';
/** What git ignores. */
const IGNORED = ['node_modules', 'build', 'coverage', 'dist'];

/** The project's own and those of what its scripts install. */
function lockFiles(): string[] {
	const folders = readdirSync(PROJECT_DIR, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.filter((name) => !name.startsWith('.') && !IGNORED.includes(name));
	const below = folders.flatMap((folder) =>
		listFiles(path.join(PROJECT_DIR, folder)).map((file) => `${folder}/${file}`),
	);
	return [NAME, ...below.filter((file) => path.basename(file) === NAME)];
}

function readPackages(file: string): LockedPackages {
	const text = readFileSync(path.join(PROJECT_DIR, file), 'utf8');
	return (JSON.parse(text) as { packages: LockedPackages }).packages;
}

/** Where Node would find a package from a folder of the lock file: the nearest node_modules. */
function findLocked(
	packages: LockedPackages,
	name: string,
	from: string,
): LockedPackage | undefined {
	const candidate = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
	if (candidate !== undefined || from === '') return candidate;
	return findLocked(packages, name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)));
}

it('finds the lock files of the project, of n8n, of the Node for it and of the engine of n8n 1.x', () => {
	expect(lockFiles()).toEqual(
		expect.arrayContaining([
			NAME,
			`scripts/n8n/server/${NAME}`,
			`scripts/n8n/node24/${NAME}`,
			`scripts/n8n/engine1/${NAME}`,
		]),
	);
});

describe.each(lockFiles())('%s', (file) => {
	const packages = readPackages(file);

	it('leaves the choice of the registry to whoever installs', () => {
		const fixed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
		expect(fixed).toEqual([]);
	});

	it('holds the native packages of every platform, without which npm ci refuses to work there', () => {
		const missing = Object.entries(packages).flatMap(([dir, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies)
				.filter((name) => findLocked(packages, name, dir) === undefined)
				.map((name) => `${dir} needs ${name}`),
		);
		expect(missing).toEqual([]);
	});
});
