/** What all test files share: a folder of n8n with the package installed and an empty database. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';

import { ensureN8n, type N8nInstallation } from '../../../lab/n8n/install/ensureN8n';
import { installCommunityPackage } from '../../../lab/n8n/install/installCommunityPackage';
import { Progress } from '../../../lab/n8n/progress';
import { runN8n } from '../../../lab/n8n/run/n8nProcess';
import { packAndUnpack } from '../../../lab/package/pack';
import { makeTemporaryDir, PROJECT_DIR } from '../../../lab/package/files';

const KEEP_OFF_THE_INTERNET = path.join(PROJECT_DIR, 'lab', 'process', 'keep-off-the-internet.cjs');

/** Of every process of n8n. */
export const TEST_ENVIRONMENT = {
	/** Encrypts the credentials of the tests' databases; all processes of one n8n need the same. */
	N8N_ENCRYPTION_KEY: 'end-to-end-tests',
	NODE_OPTIONS: `--require ${JSON.stringify(KEEP_OFF_THE_INTERNET)}`,
};

/** Hands the facts from the global set-up to the test files, which run in the same process. */
const VARIABLE = 'N8N_E2E_TEMPLATE';

export interface Template {
	installation: N8nInstallation;
	userFolder: string;
}

/** Packs the built package, installs it, and lets n8n make its database once, which takes it 10 s. */
export async function makeTemplate(): Promise<void> {
	const progress = new Progress();
	const installation = await ensureN8n(progress);
	const userFolder = makeTemporaryDir();
	const packed = await packAndUnpack();
	try {
		await progress.step("Install the packed node into n8n and make n8n's database", async () => {
			await installCommunityPackage(userFolder, packed.dir);
			const setup = { installation, userFolder, environment: TEST_ENVIRONMENT };
			await runN8n(setup, ['list:workflow']);
		});
	} catch (error) {
		rmSync(userFolder, { recursive: true, force: true });
		throw error;
	} finally {
		packed.remove();
	}
	const template: Template = { installation, userFolder };
	process.env[VARIABLE] = JSON.stringify(template);
}

export function readTemplate(): Template {
	const json = process.env[VARIABLE];
	if (json === undefined) throw new Error('The global set-up of the e2e tests has not run.');
	return JSON.parse(json) as Template;
}

export function removeTemplate(): void {
	if (process.env[VARIABLE] === undefined) return;
	rmSync(readTemplate().userFolder, { recursive: true, force: true });
}

/** A new folder of n8n with the same content. The caller removes it. */
export function copyTemplate(): string {
	const copy = makeTemporaryDir();
	cpSync(readTemplate().userFolder, copy, { recursive: true });
	return copy;
}
