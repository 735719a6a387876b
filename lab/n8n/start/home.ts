import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { DEFAULT_HOME_DIR } from '../paths';
import { takeLock } from '../../process/lockFile';

/** Says that a folder is one of `npm run n8n`, which alone may be used and erased. */
const MARKER_FILE = 'made-by-npm-run-n8n';

/**
 * Makes this process the only one that works with a folder of `npm run n8n`, and the folder itself when
 * there is none.
 *
 * @returns a function that lets others in again
 * @throws Error with a sentence for the person at the screen when another process uses it, or when the
 * folder holds something of somebody else
 */
export function openHome(dir: string): () => void {
	const isForeign =
		dir !== DEFAULT_HOME_DIR &&
		existsSync(dir) &&
		!existsSync(path.join(dir, MARKER_FILE)) &&
		readdirSync(dir).length > 0;
	if (isForeign) {
		throw new Error(
			`The folder ${dir} (N8N_EXAMPLE_HOME) holds files that npm run n8n has not made. Name an empty folder, or one that does not exist yet.`,
		);
	}
	mkdirSync(path.dirname(dir), { recursive: true });
	const unlock = takeLock(
		`${dir}.pid`,
		'npm run n8n is already running for this folder. Stop it with Ctrl-C first.',
	);
	makeHome(dir);
	return unlock;
}

/** Empties a folder that {@link openHome} has opened. */
export function eraseHome(dir: string): void {
	rmSync(dir, { recursive: true, force: true });
	makeHome(dir);
}

/** Passwords and keys are in it, so it is for its owner alone. */
function makeHome(dir: string): void {
	mkdirSync(dir, { recursive: true, mode: 0o700 });
	writeFileSync(path.join(dir, MARKER_FILE), '');
}
