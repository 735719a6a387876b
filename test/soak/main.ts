/**
 * `npm run test:soak`: the built nodes in n8n's own execution engine, many executions at a time, against a
 * simulator that fails at 5 % of the calls. Then everything is counted: items, tasks, memory, handles.
 * Prints a table and writes build/soak.json; the status is 0 when every check holds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { reachThisMachineDirectly } from '../../simulator/proxy';
import { createEngine, type Engine } from '../support/engine';
import { PACKAGE_DIR } from '../support/partnerCentral';
import { countEnds, countKinds } from './checks/counts';
import { judgeHeap, MIN_SAMPLES, MIN_WARM_UP_EXECUTIONS, type HeapSample } from './checks/heap';
import { reconcile } from './checks/reconcile';
import { activeResources, activeTimers, judgeResources, timersLeft } from './checks/resources';
import { nothingOf } from './checks/verdict';
import { Ledger } from './ledger/record';
import { credentialsFor } from './load/credentials';
import { drive } from './load/drive';
import { readOptions, USAGE, type SoakOptions } from './options';
import { Random } from './random';
import { formatReport, type SoakResult } from './report';
import { startService, type SoakService } from './service/connect';

const BUILD_DIR = path.join(PACKAGE_DIR, 'build');
const EXECUTIONS_PER_ROUND = 200;
/** On a slow machine a run takes longer than it was asked to rather than prove nothing. */
const ENOUGH_EXECUTIONS = MIN_WARM_UP_EXECUTIONS + MIN_SAMPLES * EXECUTIONS_PER_ROUND;
const MEGABYTE = 1024 * 1024;

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') {
		console.log(USAGE);
		return;
	}
	reachThisMachineDirectly(process.env);
	// Reading a file's source map at its first error would look like growth.
	process.setSourceMapsEnabled(false);
	const result = await soak(options);
	mkdirSync(BUILD_DIR, { recursive: true });
	writeFileSync(path.join(BUILD_DIR, 'soak.json'), `${JSON.stringify(result, null, '\t')}\n`);
	console.log(`\n${formatReport(result)}`);
	if (!result.passed) process.exitCode = 1;
}

async function soak(options: SoakOptions): Promise<SoakResult> {
	const { seed, concurrency } = options;
	console.log(`Seed ${seed}, ${concurrency} executions at a time.`);
	const engine = await createEngine({ packageDir: PACKAGE_DIR });
	const baseline = activeResources();
	const startedMs = Date.now();
	const service = await startService(seed + 1);
	const ledger = new Ledger(path.join(BUILD_DIR, 'soak-executions.jsonl'));
	const { samples, timers } = await load(engine, service, ledger, options);
	const account = await service.ask({ ask: 'account' });
	await service.close();

	const executions = ledger.close();
	const { verdicts, unconfirmedTasks } = reconcile(executions, account);
	const { slope, ...heap } = judgeHeap(samples);
	const all = [
		heap,
		nothingOf('Rounds that left a timer behind', timers),
		await judgeResources(baseline),
		...verdicts,
	];
	return {
		seed,
		concurrency,
		seconds: Math.round((Date.now() - startedMs) / 1000),
		executions: executions.length,
		items: executions.flatMap(({ items }) => items).length,
		calls: account.calls,
		faults: account.faults,
		clockRefusals: account.clockRefusals,
		kinds: countKinds(executions),
		ends: countEnds(executions),
		tasks: account.tasks.length,
		unconfirmedTasks,
		...(slope ? { slope } : {}),
		heapMegabytes: {
			first: megabytes(samples.at(0)?.heapBytes),
			last: megabytes(samples.at(-1)?.heapBytes),
			simulator: megabytes(account.heapBytes),
		},
		verdicts: all,
		passed: all.every(({ holds }) => holds),
	};
}

/** Runs everything; looks at memory and timers whenever nothing is under way. */
async function load(
	engine: Engine,
	service: SoakService,
	ledger: Ledger,
	{ seed, executions, minutes, concurrency }: SoakOptions,
): Promise<{ samples: HeapSample[]; timers: string[] }> {
	const samples: HeapSample[] = [];
	const timers: string[] = [];
	const timersBefore = activeTimers();
	const endMs = Date.now() + minutes * 60_000;
	for (const [name, credential] of Object.entries(credentialsFor(service))) {
		await engine.putCredential(name, credential);
	}
	await drive(
		engine,
		service,
		new Random(seed),
		{
			executions,
			concurrency,
			executionsPerRound: EXECUTIONS_PER_ROUND,
			endMs,
			enough: ENOUGH_EXECUTIONS,
		},
		{
			onExecution: (record) => ledger.write(record),
			onQuiet: async (executionsSoFar) => {
				const sample = { executions: executionsSoFar, heapBytes: await settledHeapBytes() };
				samples.push(sample);
				const left = await timersLeft(timersBefore);
				if (left > 0) timers.push(`${left} after ${executionsSoFar} executions`);
				const heap = megabytes(sample.heapBytes).toFixed(2);
				console.log(`${executionsSoFar} executions, heap ${heap} MB`);
			},
		},
	);
	return { samples, timers };
}

/** Used heap after everything that can go has gone: some things take a turn of the event loop to be let go. */
async function settledHeapBytes(): Promise<number> {
	const { gc } = globalThis;
	if (!gc) throw new Error('Run with node --expose-gc, as npm run test:soak does.');
	for (let turn = 0; turn < 3; turn++) {
		await new Promise<void>((resolve) => void setImmediate(resolve));
		gc();
	}
	return process.memoryUsage().heapUsed;
}

function megabytes(bytes = 0): number {
	return bytes / MEGABYTE;
}

main().catch((error: unknown) => {
	console.error('The soak could not run:', error);
	process.exitCode = 1;
});
