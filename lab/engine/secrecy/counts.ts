/** How much was searched for secrets: a file for each test file, and their sum. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchCounts } from './secretWatch';

export function writeCounts(folder: string, testFile: string, counts: SearchCounts): void {
	mkdirSync(folder, { recursive: true });
	const name = testFile.replace(/[^A-Za-z0-9.]+/g, '-');
	writeFileSync(join(folder, `${name}.json`), JSON.stringify(counts));
}

/** The sum over all files of the folder, and how many there are. */
export function sumCounts(folder: string): SearchCounts & { files: number } {
	const sum = { files: 0, searched: {} as Record<string, number>, texts: 0, secrets: 0 };
	for (const file of readdirSync(folder)) {
		const { searched, texts, secrets } = JSON.parse(
			readFileSync(join(folder, file), 'utf8'),
		) as SearchCounts;
		sum.files += 1;
		sum.texts += texts;
		sum.secrets += secrets;
		for (const [kind, count] of Object.entries(searched)) {
			sum.searched[kind] = (sum.searched[kind] ?? 0) + count;
		}
	}
	return sum;
}
