/** Installs real n8n into the project's folder for it, unless it is there. */
import { ensureN8n } from './install/ensureN8n';
import { Progress } from './progress';

ensureN8n(new Progress()).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
