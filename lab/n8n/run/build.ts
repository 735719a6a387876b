import path from 'node:path';

import { packAndUnpack, type PackedPackage } from '../../package/pack';
import { PROJECT_DIR } from '../../package/files';
import { runCommand } from '../../process/runCommand';

/**
 * Builds the node and packs it as npm would publish it.
 *
 * @throws CommandError when the build fails
 */
export async function buildPackage(signal?: AbortSignal): Promise<PackedPackage> {
	const gulp = path.join(PROJECT_DIR, 'node_modules', 'gulp', 'bin', 'gulp.js');
	await runCommand(process.execPath, [gulp, 'build', '--silent'], { cwd: PROJECT_DIR, signal });
	return await packAndUnpack();
}
