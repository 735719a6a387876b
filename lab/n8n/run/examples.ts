import { createHash } from 'node:crypto';

import { exampleFiles, exampleText } from '../../package/examples';
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
	return exampleFiles.map((file) => {
		const text = exampleText(file);
		const id = sha256(file).slice(0, ID_CHARACTERS);
		const workflow = { ...(JSON.parse(text) as WorkflowRecord), id, active: false };
		return { file, hash: sha256(text), workflow };
	});
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
