import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryDir, PROJECT_DIR } from './paths';

export interface PackedPackage {
	/** Size of the tarball. */
	tarballBytes: number;
	/** The unpacked package: what an installation puts into node_modules. */
	dir: string;
	remove: () => void;
}

/**
 * Packs the checkout with `npm pack` as publishing does and unpacks the tarball in a temporary
 * folder. Expects that dist/ has been built.
 */
export function packAndUnpack(): PackedPackage {
	const temporaryDir = makeTemporaryDir();
	const output = execFileSync(
		'npm',
		['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', temporaryDir],
		{ cwd: PROJECT_DIR, encoding: 'utf8', shell: process.platform === 'win32' },
	);
	const [packed] = JSON.parse(output) as [{ filename: string }];
	const tarball = path.join(temporaryDir, packed.filename);
	const dir = path.join(temporaryDir, 'unpacked');
	mkdirSync(dir);
	execFileSync('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1']);
	return {
		tarballBytes: statSync(tarball).size,
		dir,
		remove: () => rmSync(temporaryDir, { recursive: true, force: true }),
	};
}
