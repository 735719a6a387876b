import path from 'node:path';

import { runCommand, type CommandOptions } from './runCommand';

export interface NpmOptions extends CommandOptions {
	/** The Node that runs npm and the packages' scripts; default: the running one. */
	nodePath?: string;
}

/**
 * Runs the npm that has started this program, or the one on the PATH.
 *
 * @returns what it has printed to its standard output
 * @throws CommandError when it fails
 */
export async function runNpm(args: readonly string[], options: NpmOptions = {}): Promise<string> {
	const { nodePath = process.execPath, env = process.env, ...others } = options;
	const commandOptions = { ...others, env: putNodeFirst(env, nodePath) };
	const npmCli = process.env.npm_execpath;
	return npmCli?.endsWith('npm-cli.js')
		? await runCommand(nodePath, [npmCli, ...args], commandOptions)
		: await runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, commandOptions);
}

/** An environment in which `node` is the given one, for scripts and programs that start it by name. */
export function putNodeFirst(environment: NodeJS.ProcessEnv, nodePath: string): NodeJS.ProcessEnv {
	const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	const folders = [path.dirname(nodePath), environment[name]].filter(Boolean);
	return { ...environment, [name]: folders.join(path.delimiter) };
}
