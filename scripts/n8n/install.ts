/** Installs real n8n into the project's folder for it, unless it is there. */
import { ensureN8n } from './install/ensureN8n';
import { Progress } from './progress';
import { stopSignal } from './start/stopSignal';

const signal = stopSignal();

ensureN8n(new Progress(), signal).catch((error: unknown) => {
	// A person who has stopped it knows why it ends.
	if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
