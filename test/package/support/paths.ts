import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT_DIR = path.resolve(__dirname, '../../..');

/** A new empty folder outside the checkout. The caller removes it. */
export function makeTemporaryDir(): string {
	return mkdtempSync(path.join(realpathSync(tmpdir()), 'aws-partner-central-package-'));
}
