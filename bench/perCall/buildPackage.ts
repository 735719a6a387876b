/** Builds a package of nodes as the project builds its own, into a temporary folder. */
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeTemporaryDir } from '../../lab/package/files';

const { bundleEntries } = createRequire(__filename)('../../lab/build/bundle') as {
	bundleEntries(projectDir: string, outputDir: string): Promise<unknown>;
};

export interface BuiltPackage {
	packageDir: string;
	remove(): Promise<void>;
}

export async function buildPackage(sourceDir: string): Promise<BuiltPackage> {
	const packageDir = makeTemporaryDir();
	await bundleEntries(sourceDir, join(packageDir, 'dist'));
	await cp(join(sourceDir, 'package.json'), join(packageDir, 'package.json'));
	return { packageDir, remove: async () => await rm(packageDir, { recursive: true, force: true }) };
}
