import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Simulator } from '../../../simulator';
import { HOME_DIR } from '../paths';
import { takeLock } from '../process/lockFile';
import { readExamples } from '../run/examples';
import { importRecords } from '../run/importRecords';
import type { N8nSetup } from '../run/n8nProcess';
import { bindCredential, simulatorCredential } from '../run/records';

/** What earlier starts have put into n8n. */
interface Imported {
	/** Address of the simulator in the credential. */
	endpoint?: string;
	/** Hash of each imported example by its file. */
	examples: Record<string, string>;
}

const IMPORTED_FILE = path.join(HOME_DIR, 'imported.json');

/**
 * Makes this process the only one that works with the folder of `npm run n8n`.
 *
 * @param reset begins with an empty folder
 * @returns a function that lets others in again
 * @throws Error with a sentence for the person at the screen when another process uses it
 */
export function openHome(reset: boolean): () => void {
	mkdirSync(path.dirname(HOME_DIR), { recursive: true });
	const unlock = takeLock(
		`${HOME_DIR}.pid`,
		'npm run n8n is already running for this project. Stop it with Ctrl-C first.',
	);
	if (reset) rmSync(HOME_DIR, { recursive: true, force: true });
	mkdirSync(HOME_DIR, { recursive: true });
	return unlock;
}

/** The port the simulator had at the last start, so that the credential in n8n stays right. */
export function lastSimulatorPort(): number | undefined {
	const { endpoint } = readImported();
	return endpoint === undefined ? undefined : Number(new URL(endpoint).port);
}

/** Whether {@link bringUpToDate} has something to do. */
export function isUpToDate(simulator: Simulator): boolean {
	const { endpoint, examples } = readImported();
	return (
		endpoint === simulator.endpoint &&
		readExamples().every(({ file, hash }) => examples[file] === hash)
	);
}

/**
 * Imports the credential when the simulator's address is another one than last time, and the examples
 * that are new or have changed. Examples that a person has worked on in n8n stay as they are otherwise.
 */
export async function bringUpToDate(
	setup: N8nSetup,
	simulator: Simulator,
	signal: AbortSignal,
): Promise<void> {
	const imported = readImported();
	const credential = simulatorCredential(simulator);
	const examples = readExamples().filter(({ file, hash }) => imported.examples[file] !== hash);
	await importRecords(
		setup,
		{
			credentials: imported.endpoint === simulator.endpoint ? [] : [credential],
			workflows: examples.map(({ workflow }) => bindCredential(workflow, credential)),
		},
		signal,
	);
	const hashes = examples.map(({ file, hash }) => [file, hash] as const);
	const now: Imported = {
		endpoint: simulator.endpoint,
		examples: { ...imported.examples, ...Object.fromEntries(hashes) },
	};
	writeFileSync(IMPORTED_FILE, JSON.stringify(now, null, 2));
}

function readImported(): Imported {
	try {
		return JSON.parse(readFileSync(IMPORTED_FILE, 'utf8')) as Imported;
	} catch {
		// Nothing has been imported yet, or not to the end.
		return { examples: {} };
	}
}
