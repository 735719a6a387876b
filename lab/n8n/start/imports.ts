import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Simulator } from '../../simulator';
import { HOME_DIR } from '../paths';
import { readExamples } from '../run/examples';
import { importRecords } from '../run/importRecords';
import type { N8nSetup } from '../run/n8nProcess';
import { bindCredential, roleOfRowCredential, simulatorCredential } from '../run/records';
import type { SimulatorPorts } from './simulate';

/** Where the credential in n8n looks for the service and for STS. */
type Addresses = Pick<Simulator, 'endpoint' | 'stsEndpoint'>;

/** What earlier starts have put into n8n. */
interface Imported extends Partial<Addresses> {
	/** Hash of each imported example by its file. */
	examples: Record<string, string>;
}

const IMPORTED_FILE = path.join(HOME_DIR, 'imported.json');

/** The ports the simulator had at the last start, so that the credential in n8n stays right. */
export function lastPorts(): SimulatorPorts {
	const { endpoint, stsEndpoint } = readImported();
	return { port: portOf(endpoint), stsPort: portOf(stsEndpoint) };
}

function portOf(url: string | undefined): number | undefined {
	return url === undefined ? undefined : Number(new URL(url).port);
}

/** Whether {@link bringUpToDate} has something to do. */
export function isUpToDate(simulator: Addresses): boolean {
	const imported = readImported();
	return (
		isCredentialRight(imported, simulator) &&
		readExamples().every(({ file, hash }) => imported.examples[file] === hash)
	);
}

function isCredentialRight(imported: Imported, { endpoint, stsEndpoint }: Addresses): boolean {
	return imported.endpoint === endpoint && imported.stsEndpoint === stsEndpoint;
}

/**
 * Imports the credentials when the simulator's addresses are others than last time, and the examples
 * that are new or have changed. Examples that a person has worked on in n8n stay as they are otherwise.
 */
export async function bringUpToDate(
	setup: N8nSetup,
	simulator: Simulator,
	signal: AbortSignal,
): Promise<void> {
	const imported = readImported();
	const credential = simulatorCredential(simulator);
	const roles = roleOfRowCredential(simulator);
	const examples = readExamples().filter(({ file, hash }) => imported.examples[file] !== hash);
	await importRecords(
		setup,
		{
			// A new node takes the one that came last: that which fits any workflow.
			credentials: isCredentialRight(imported, simulator) ? [] : [roles, credential],
			workflows: examples.map(({ workflow }) => bindCredential(workflow, credential, roles)),
		},
		signal,
	);
	const hashes = examples.map(({ file, hash }) => [file, hash] as const);
	const now: Imported = {
		endpoint: simulator.endpoint,
		stsEndpoint: simulator.stsEndpoint,
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
