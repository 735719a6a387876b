import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_DIR } from './support/paths';

interface LockedPackage {
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(
	readFileSync(path.join(PROJECT_DIR, 'package-lock.json'), 'utf8'),
) as { packages: Record<string, LockedPackage> };

/** Where Node would find a package from a folder of the lock file: the nearest node_modules. */
function findLocked(name: string, from: string): LockedPackage | undefined {
	const candidate = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
	if (candidate !== undefined || from === '') return candidate;
	return findLocked(name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)));
}

describe('package-lock.json', () => {
	it('leaves the choice of the registry to whoever installs', () => {
		const fixed = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
		expect(fixed).toEqual([]);
	});

	it('holds the native packages of every platform, without which npm ci refuses to work there', () => {
		const missing = Object.entries(packages).flatMap(([dir, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies)
				.filter((name) => findLocked(name, dir) === undefined)
				.map((name) => `${dir} needs ${name}`),
		);
		expect(missing).toEqual([]);
	});
});
