import path from 'node:path';

import { PROJECT_DIR } from '../package/files';

/** What real n8n needs and leaves behind; git ignores it, and it can be deleted at any time. */
const N8N_DIR = path.join(PROJECT_DIR, '.n8n');

/** n8n, the Node that runs it, and the execution engine of n8n 1.x. */
type Installation = 'server' | 'node24' | 'engine1';

/** The folder with a package.json and lock file of what is installed into {@link installationDir}. */
export function lockedDir(name: Installation): string {
	return path.join(__dirname, name);
}

export function installationDir(name: Installation): string {
	return path.join(N8N_DIR, name);
}

/** Where `npm run n8n` keeps n8n's database and settings between starts. */
export const DEFAULT_HOME_DIR = path.join(N8N_DIR, 'home');

/** A test sets N8N_EXAMPLE_HOME, so as not to touch the data of the person at the machine. */
export const HOME_DIR = path.resolve(process.env.N8N_EXAMPLE_HOME || DEFAULT_HOME_DIR);
