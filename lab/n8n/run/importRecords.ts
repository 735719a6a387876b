import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runN8n, type N8nSetup } from './n8nProcess';
import type { CredentialRecord, WorkflowRecord } from './records';

/**
 * Imports with n8n's own commands, in place of records with the same id. No n8n may be running on the
 * same data. The first call on a new folder also makes the database and takes some seconds longer.
 */
export async function importRecords(
	setup: N8nSetup,
	records: { credentials?: CredentialRecord[]; workflows?: WorkflowRecord[] },
	signal?: AbortSignal,
): Promise<void> {
	await importFile(setup, 'import:credentials', records.credentials ?? [], signal);
	await importFile(setup, 'import:workflow', records.workflows ?? [], signal);
}

async function importFile(
	setup: N8nSetup,
	command: string,
	records: readonly unknown[],
	signal?: AbortSignal,
): Promise<void> {
	if (records.length === 0) return;
	// Secrets are in it in plain, so it is readable by its owner alone and goes away again.
	const dir = mkdtempSync(path.join(setup.userFolder, 'import-'));
	const file = path.join(dir, 'records.json');
	try {
		writeFileSync(file, JSON.stringify(records), { mode: 0o600 });
		await runN8n(setup, [command, `--input=${file}`], signal);
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}
