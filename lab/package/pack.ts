import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { runNpm } from '../process/npm';
import { runCommand } from '../process/runCommand';
import { makeTemporaryDir, PROJECT_DIR } from './files';

export interface PackedPackage {
	/** Size of the tarball. */
	tarballBytes: number;
	tarballSha256: string;
	/** The unpacked package: what an installation puts into node_modules. */
	dir: string;
	remove: () => void;
}

/**
 * Packs a project, the checkout if none is given, with `npm pack` as publishing does and unpacks the
 * tarball in a temporary folder. Expects that dist/ has been built.
 */
export async function packAndUnpack(
	projectDir = PROJECT_DIR,
	env = process.env,
): Promise<PackedPackage> {
	const temporaryDir = makeTemporaryDir();
	const output = await runNpm(
		['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', temporaryDir],
		{ cwd: projectDir, env },
	);
	const [packed] = JSON.parse(output) as [{ filename: string }];
	const tarball = path.join(temporaryDir, packed.filename);
	const bytes = readFileSync(tarball);
	const dir = path.join(temporaryDir, 'unpacked');
	mkdirSync(dir);
	await runCommand('tar', ['-xzf', tarball, '-C', dir, '--strip-components=1']);
	return {
		tarballBytes: bytes.length,
		tarballSha256: createHash('sha256').update(bytes).digest('hex'),
		dir,
		remove: () => rmSync(temporaryDir, { recursive: true, force: true }),
	};
}
