import type { N8nInstallation } from '../install/ensureN8n';
import { END_WITH_PARENT, ProcessGroup } from '../../process/processGroup';
import { runCommand } from '../../process/runCommand';
import { n8nEnvironment } from './environment';
import { freePort } from './freePort';

/** Which n8n works on which data with which settings. */
export interface N8nSetup {
	installation: N8nInstallation;
	/** N8N_USER_FOLDER: n8n keeps its files in the folder `.n8n` inside it. */
	userFolder: string;
	/** More settings, as environment variables; they win over those of the project. */
	environment?: NodeJS.ProcessEnv;
	/** Gets everything n8n prints. */
	onOutput?: (text: string) => void;
}

/** Starts n8n's program, such as `start` or `worker --concurrency=5`, and returns at once. */
export async function spawnN8n(setup: N8nSetup, args: readonly string[]): Promise<ProcessGroup> {
	const { installation, onOutput } = setup;
	return new ProcessGroup(
		installation.nodePath,
		[...END_WITH_PARENT, installation.scriptPath, ...args],
		{ cwd: setup.userFolder, env: await processEnvironment(setup), onOutput },
	);
}

/**
 * Runs n8n's program to its end, such as `import:workflow --input=file`. Takes some seconds.
 *
 * @returns what it has printed to its standard output
 * @throws CommandError when it fails
 */
export async function runN8n(
	setup: N8nSetup,
	args: readonly string[],
	signal?: AbortSignal,
): Promise<string> {
	const { installation, onOutput } = setup;
	return await runCommand(
		installation.nodePath,
		[...END_WITH_PARENT, installation.scriptPath, ...args],
		{ cwd: setup.userFolder, env: await processEnvironment(setup), onOutput, signal },
	);
}

/** Each process listens for its own task runner, and two of them cannot do so on the same port. */
async function processEnvironment(setup: N8nSetup): Promise<NodeJS.ProcessEnv> {
	return n8nEnvironment(setup.installation, setup.userFolder, {
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		...setup.environment,
	});
}
