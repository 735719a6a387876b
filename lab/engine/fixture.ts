/** Builds a package of test nodes as the project builds its own, into a temporary folder. */
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { makeTemporaryDir } from '../package/files';

const { bundleEntries } = createRequire(__filename)('../build/bundle') as {
	bundleEntries(projectDir: string, outputDir: string): Promise<unknown>;
};

const TOY_PACKAGE_DIR = join(__dirname, 'fixture-package');

export interface FixturePackage {
	packageDir: string;
	remove(): Promise<void>;
}

export async function buildFixturePackage(sourceDir = TOY_PACKAGE_DIR): Promise<FixturePackage> {
	const packageDir = makeTemporaryDir();
	await bundleEntries(sourceDir, join(packageDir, 'dist'));
	await cp(join(sourceDir, 'package.json'), join(packageDir, 'package.json'));
	return { packageDir, remove: async () => await rm(packageDir, { recursive: true, force: true }) };
}
