/**
 * Compares what has survived the last run of Stryker with the list of survivors that somebody has judged,
 * and fails for one that is not in it.
 *
 * usage: node scripts/run-typescript.js scripts/mutation/judge.ts [--update]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { formatText } from '../formatText';
import { score, survivorsPage } from './page';
import { count, judge, survivorsOf, type Report, type Survivor, type Survivors } from './survivors';

const PROJECT_DIR = path.join(__dirname, '..', '..');
const REPORT_FILE = path.join(PROJECT_DIR, 'build', 'mutation', 'report.json');
const LIST_FILE = path.join(__dirname, 'survivors.json');
const PAGE_FILE = path.join(PROJECT_DIR, 'docs', 'reliability-mutants.md');

async function main(update: boolean): Promise<void> {
	const report = readJson<Report>(REPORT_FILE);
	const list = readJson<Survivors>(LIST_FILE);
	const { survivors, gone } = judge(survivorsOf(report), list.survivors);
	const run: Survivors = { ...count(report), survivors };
	const unjudged = survivors.filter(({ verdict }) => verdict === '');

	if (update) {
		writeFileSync(LIST_FILE, await formatText(LIST_FILE, JSON.stringify(run)));
		writeFileSync(PAGE_FILE, await formatText(PAGE_FILE, survivorsPage(run)));
	} else {
		show('Listed, but noticed by a test now (take them out with --update):', gone);
		if (readFileSync(PAGE_FILE, 'utf8') !== (await formatText(PAGE_FILE, survivorsPage(list)))) {
			fail('docs/reliability-mutants.md is not what the list says: write it with --update.');
		}
	}
	console.log(`Mutation score: ${score(run)} (${run.detected} of ${run.mutants} changes noticed)`);
	show('Survived without a verdict (write a test, or a verdict into the list):', unjudged);
	if (unjudged.length > 0) fail(`${unjudged.length} survivors have no verdict.`);
	else console.log(`All ${survivors.length} survivors have a verdict.`);
}

function show(title: string, survivors: readonly Survivor[]): void {
	if (survivors.length === 0) return;
	console.log(title);
	for (const { file, line, mutator, original, replacement } of survivors) {
		console.log(`  ${file}:${line} ${mutator}: ${original} => ${replacement}`);
	}
}

function fail(sentence: string): void {
	console.error(sentence);
	process.exitCode = 1;
}

function readJson<Value>(file: string): Value {
	return JSON.parse(readFileSync(file, 'utf8')) as Value;
}

void main(process.argv.includes('--update'));
