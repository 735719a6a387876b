/** Another worker of the same n8n: it shares the stored credentials, but nothing in memory. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../lab/engine';
import { makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';
import { CREDENTIAL, CREDENTIAL_TYPE, type TestBed } from './partnerCentral';

export interface OtherWorker {
	engine: Engine;
	/** Takes over what is stored for the credential now, as a worker reads it from the database. */
	readCredential(from: Engine): Promise<void>;
	remove(): void;
}

/** Loads a copy of the built package, so that its modules are its own. */
export async function startOtherWorker(bed: TestBed): Promise<OtherWorker> {
	const folder = makeTemporaryDir();
	for (const part of ['package.json', 'index.js', 'dist']) {
		cpSync(join(PROJECT_DIR, part), join(folder, part), { recursive: true });
	}
	const engine = await createEngine({ packageDir: folder });
	const readCredential = async (from: Engine) => {
		const data = await from.storedCredential(CREDENTIAL);
		await engine.putCredential(CREDENTIAL, { type: CREDENTIAL_TYPE, data });
	};
	await readCredential(bed.engine);
	return { engine, readCredential, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
