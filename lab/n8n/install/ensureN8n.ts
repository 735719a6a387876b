import path from 'node:path';

import { installationDir, lockedDir } from '../paths';
import { runNpm, type NpmOptions } from '../../process/npm';
import { CommandError, runCommand } from '../../process/runCommand';
import type { Progress } from '../progress';
import { ensureNode, type NodeForN8n } from './ensureNode';
import { installOnce } from './lockedInstall';

/** The packages of n8n's default setup that are compiled where no ready-made build fits. */
const COMPILED_PACKAGES = ['sqlite3', 'isolated-vm'];

export interface N8nInstallation {
	nodePath: string;
	/** n8n's command line program. */
	scriptPath: string;
}

/**
 * Real n8n in a folder of the project. Takes minutes and 2.4 GB the first time, then nothing.
 *
 * @throws Error with a sentence for the person at the screen when something is missing
 */
export async function ensureN8n(
	progress: Progress,
	signal?: AbortSignal,
): Promise<N8nInstallation> {
	const node = await ensureNode(progress, signal);
	const target = installationDir('server');
	const platform = `${process.platform}-${process.arch}-node${node.major}`;
	await installOnce({ source: lockedDir('server'), target, platform }, () =>
		install(target, node, progress, signal),
	);
	return {
		nodePath: node.path,
		scriptPath: path.join(target, 'node_modules', 'n8n', 'bin', 'n8n'),
	};
}

async function install(
	target: string,
	node: NodeForN8n,
	progress: Progress,
	signal?: AbortSignal,
): Promise<void> {
	const options: NpmOptions = { cwd: target, nodePath: node.path, signal };
	await progress.step('Install n8n (2.4 GB, 4 to 7 minutes, only the first time)', async () => {
		// Without the packages' scripts: some download or compile what n8n does not need here. Legacy peer
		// dependencies: n8n's packages name versions of each other that npm would refuse to combine.
		const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
		await runNpm(['ci', ...flags, '--loglevel=error'], options);
	});
	await progress.step('Build its database driver', async () => {
		await rebuild({ ...options, env: compilerEnvironment(node) });
	});
	await progress.step('Check the installation', async () => {
		const program = COMPILED_PACKAGES.map((name) => `require('${name}');`).join(' ');
		await runCommand(node.path, ['-e', program], { cwd: target, signal });
	});
}

async function rebuild(options: NpmOptions): Promise<void> {
	const flags = ['--ignore-scripts=false', '--loglevel=error', '--foreground-scripts'];
	try {
		await runNpm(['rebuild', ...COMPILED_PACKAGES, ...flags], options);
	} catch (error) {
		if (!(error instanceof CommandError)) throw error;
		throw new Error(
			`n8n's database driver could not be built. If no ready-made one can be downloaded, it is compiled, which takes Python, make and a C++ compiler (Debian and Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install).\n\n${error.message}`,
			{ cause: error },
		);
	}
}

/** Compiles against the headers that came with Node; the compiler would download them otherwise. */
function compilerEnvironment({ headersDir }: NodeForN8n): NodeJS.ProcessEnv {
	return headersDir === undefined
		? process.env
		: { ...process.env, npm_config_nodedir: headersDir };
}
