/** Builds the toy package of this folder as the project builds its own, into a temporary folder. */
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { bundleEntries } = createRequire(__filename)('../../../scripts/build/bundle') as {
	bundleEntries(projectDir: string, outputDir: string): Promise<unknown>;
};

const SOURCE_DIR = join(__dirname, 'fixture-package');

export interface FixturePackage {
	packageDir: string;
	remove(): Promise<void>;
}

export async function buildFixturePackage(): Promise<FixturePackage> {
	const packageDir = await realpath(await mkdtemp(join(tmpdir(), 'n8n-nodes-toy-')));
	await bundleEntries(SOURCE_DIR, join(packageDir, 'dist'));
	await cp(join(SOURCE_DIR, 'package.json'), join(packageDir, 'package.json'));
	return { packageDir, remove: async () => await rm(packageDir, { recursive: true, force: true }) };
}
