import { installationDir, lockedDir } from '../paths';
import { runNpm } from '../../process/npm';
import type { Progress } from '../progress';
import { installOnce } from './lockedInstall';

/**
 * The execution engine of n8n 1.x (n8n-core) in a folder of the project. Takes 250 MB and less than a minute the
 * first time, then nothing.
 *
 * @throws CommandError when it cannot be installed
 */
export async function ensureEngine1(progress: Progress, signal?: AbortSignal): Promise<void> {
	const target = installationDir('engine1');
	const platform = `${process.platform}-${process.arch}`;
	await installOnce({ source: lockedDir('engine1'), target, platform }, () =>
		progress.step("Install n8n 1.x's engine (250 MB, only the first time)", async () => {
			// Without the packages' scripts: the engine needs nothing that is compiled.
			const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
			await runNpm(['ci', ...flags], { cwd: target, signal });
		}),
	);
}
