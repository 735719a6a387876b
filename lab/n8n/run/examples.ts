import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_DIR } from '../paths';
import type { WorkflowRecord } from './records';

export interface Example {
	/** Its name in examples/. */
	file: string;
	/** Changes with the file's content. */
	hash: string;
	workflow: WorkflowRecord;
}

/** n8n's ids of workflows are of this length. */
const ID_CHARACTERS = 16;

/** Every workflow in examples/, each with an id of its own that stays the same. */
export function readExamples(): Example[] {
	const dir = path.join(PROJECT_DIR, 'examples');
	const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => {
		const text = readFileSync(path.join(dir, file), 'utf8');
		const id = sha256(file).slice(0, ID_CHARACTERS);
		const workflow = { ...(JSON.parse(text) as WorkflowRecord), id, active: false };
		return { file, hash: sha256(text), workflow };
	});
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
