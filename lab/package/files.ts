import { mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const PROJECT_DIR = path.resolve(__dirname, '../..');

/** A new empty folder outside the checkout. The caller removes it. */
export function makeTemporaryDir(): string {
	return mkdtempSync(path.join(realpathSync(tmpdir()), 'aws-partner-central-'));
}

/** Every file below a folder, as sorted relative paths with forward slashes. */
export function listFiles(dir: string): string[] {
	return readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
		.map((file) => file.split(path.sep).join('/'))
		.sort();
}
