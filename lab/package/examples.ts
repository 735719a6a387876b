/** The workflows in examples/, as they lie there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_DIR } from './files';

const EXAMPLES_DIR = path.join(PROJECT_DIR, 'examples');

export const exampleFiles: readonly string[] = readdirSync(EXAMPLES_DIR)
	.filter((file) => file.endsWith('.json'))
	.sort();

/** Name of the credential in all of them but that of several accounts. */
export const EXAMPLES_CREDENTIAL = 'AWS Partner Central account';
/** Name of the credential in that, whose role comes from the row. */
export const ROLES_CREDENTIAL = 'AWS Partner Central role of the row';

export function exampleText(file: string): string {
	return readFileSync(path.join(EXAMPLES_DIR, file), 'utf8');
}
