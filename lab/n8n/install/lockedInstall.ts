import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { takeLock } from '../../process/lockFile';

const LOCKED_FILES = ['package.json', 'package-lock.json'];

/** Written as the last step of an install, so that an interrupted one leaves none. */
const STAMP_FILE = 'installed.json';

export interface LockedInstall {
	/** Folder with package.json and package-lock.json. */
	source: string;
	/** Folder that gets node_modules. */
	target: string;
	/** What a finished install depends on besides the two files, such as the version of Node. */
	platform: string;
}

/**
 * Installs once: a later call does nothing as long as the lock file and the platform are the same, and
 * an install that was interrupted is done again.
 *
 * @param install works in the target folder, where the two files are by then
 */
export async function installOnce(
	locked: LockedInstall,
	install: () => Promise<void>,
): Promise<void> {
	const wanted = fingerprint(locked);
	const stamp = path.join(locked.target, STAMP_FILE);
	if (readStamp(stamp) === wanted) return;

	mkdirSync(locked.target, { recursive: true });
	const unlock = takeLock(
		path.join(locked.target, 'installing.pid'),
		'Another process is installing n8n for this project at the moment. Wait for it, then try again.',
	);
	try {
		rmSync(stamp, { force: true });
		for (const file of LOCKED_FILES) {
			copyFileSync(path.join(locked.source, file), path.join(locked.target, file));
		}
		await install();
		writeFileSync(stamp, JSON.stringify({ fingerprint: wanted }));
	} finally {
		unlock();
	}
}

function fingerprint({ source, platform }: LockedInstall): string {
	const hash = createHash('sha256').update(platform);
	for (const file of LOCKED_FILES) hash.update(readFileSync(path.join(source, file)));
	return hash.digest('hex');
}

function readStamp(file: string): string | undefined {
	try {
		return (JSON.parse(readFileSync(file, 'utf8')) as { fingerprint?: string }).fingerprint;
	} catch {
		return undefined;
	}
}
