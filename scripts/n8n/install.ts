/**
 * Installs real n8n, or the execution engine of n8n 1.x, into the project's folder for it, unless it is there.
 *
 * usage: node scripts/run-typescript.js scripts/n8n/install.ts [server | engine1]
 */
import { ensureEngine1 } from '../../lab/n8n/install/ensureEngine1';
import { ensureN8n } from '../../lab/n8n/install/ensureN8n';
import { Progress } from '../../lab/n8n/progress';
import { stopSignal } from '../../lab/n8n/start/stopSignal';

const signal = stopSignal();
const ensure = process.argv[2] === 'engine1' ? ensureEngine1 : ensureN8n;

ensure(new Progress(), signal).catch((error: unknown) => {
	// A person who has stopped it knows why it ends.
	if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
