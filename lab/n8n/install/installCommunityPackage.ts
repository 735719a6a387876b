import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runNpm } from '../../process/npm';

interface PackageJson {
	name: string;
	version: string;
	[field: string]: unknown;
}

/** What n8n gives npm when a person installs a package in its settings (n8n 2.41.1). */
const N8N_NPM_INSTALL = [
	'install',
	'--audit=false',
	'--fund=false',
	'--bin-links=false',
	'--install-strategy=shallow',
	'--ignore-scripts=true',
	'--package-lock=false',
];

/** Dependencies that n8n removes, so that a package uses n8n's own copy of them. */
const REMOVED_FIELDS = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * Installs a community package the way n8n 2.41.1 does after it has fetched the tarball: unpacked into
 * the folder of its community nodes, without foreign dependencies, and listed in the package.json there.
 *
 * @param userFolder N8N_USER_FOLDER
 * @param unpackedDir the content of the package's tarball
 */
export async function installCommunityPackage(
	userFolder: string,
	unpackedDir: string,
	signal?: AbortSignal,
): Promise<void> {
	const nodesDir = path.join(userFolder, '.n8n', 'nodes');
	const packageJson = readJson<PackageJson>(path.join(unpackedDir, 'package.json'));
	const packageDir = path.join(nodesDir, 'node_modules', packageJson.name);

	rmSync(packageDir, { recursive: true, force: true });
	mkdirSync(packageDir, { recursive: true });
	cpSync(unpackedDir, packageDir, { recursive: true });
	const kept = Object.entries(packageJson).filter(([field]) => !REMOVED_FIELDS.includes(field));
	writeJson(path.join(packageDir, 'package.json'), Object.fromEntries(kept));
	await runNpm(N8N_NPM_INSTALL, { cwd: packageDir, signal });

	writeJson(path.join(nodesDir, 'package.json'), {
		name: 'installed-nodes',
		private: true,
		dependencies: { [packageJson.name]: packageJson.version },
	});
}

function readJson<Content>(file: string): Content {
	return JSON.parse(readFileSync(file, 'utf8')) as Content;
}

function writeJson(file: string, content: unknown): void {
	writeFileSync(file, JSON.stringify(content, null, 2));
}
