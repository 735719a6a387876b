import type { IDataObject } from 'n8n-workflow';

import { createEngine, type Engine, type Run, type WorkflowExport } from '../lab/engine';
import { credentialDataFor } from '../lab/package/credentialDataFor';
import { EXAMPLES_CREDENTIAL } from '../lab/package/examples';
import { CREDENTIAL_TYPE } from '../lab/package/names';
import { packAndUnpack } from '../lab/package/pack';
import { startSimulator, type Simulator } from '../lab/simulator';
import { readPreview, readRowEnds, type RowEnd, type RowPreview } from './rowEnds';
import { asPreview, demoWorkflow, EXAMPLE, PROFILE_NODE, sheetRows } from './workflow';

/** A review that lasts hours at AWS; short enough here to be over at the node's first look. */
const TASK_DURATION_MS = 1500;

/** The workflow takes some seconds; a demo that hangs is worse than one that fails. */
const TIMEOUT_SECONDS = 60;

export interface DemoResult {
	/** The sheet, with what is special about each row in its column Notes. */
	rows: IDataObject[];
	previews: RowPreview[];
	ends: RowEnd[];
	/** How often each operation was called, the preview's calls included. */
	requests: Record<string, number>;
}

/**
 * Runs the example twice, first as a preview, with the credential it names bound to a fresh simulator.
 *
 * @param say tells the person at the screen what is going on
 * @throws Error when a run as a whole fails
 */
export async function runExample(say: (line: string) => void): Promise<DemoResult> {
	const workflow = demoWorkflow();
	const rows = sheetRows(workflow);

	const packed = await packAndUnpack();
	process.once('exit', packed.remove);
	say(`Packed the node as npm would publish it (${Math.round(packed.tarballBytes / 1000)} kB).`);

	const simulator = await startSimulator({ taskDurationMs: TASK_DURATION_MS });
	try {
		say(`Started a local AWS Partner Central service at ${simulator.endpoint}.`);
		const engine = await createEngine({
			packageDir: packed.dir,
			credentials: {
				[EXAMPLES_CREDENTIAL]: { type: CREDENTIAL_TYPE, data: credentialDataFor(simulator) },
			},
		});
		say(`Running examples/${EXAMPLE} in n8n's execution engine (n8n-core ${engine.version}):`);
		say('first as a preview …');
		const preview = itemsOf(await runToEnd(engine, asPreview(workflow)));
		say('… then for real …\n');
		const startedAtMs = Date.now();
		const items = itemsOf(await runToEnd(engine, workflow));
		return {
			rows,
			previews: readPreview(rows, preview),
			ends: readRowEnds(rows, items, simulator, startedAtMs),
			requests: countRequests(simulator),
		};
	} finally {
		await simulator.close();
	}
}

async function runToEnd(engine: Engine, workflow: WorkflowExport): Promise<Run> {
	const run = await engine.run(workflow, { executionTimeoutSeconds: TIMEOUT_SECONDS });
	const error = run.error();
	if (run.status === 'success' && !error) return run;
	const why = [error?.message, error?.description].filter(Boolean).join('\n');
	throw new Error(`The workflow ended as ${run.status}. ${why}`);
}

/** Of both outputs: what has gone well, and what has not. */
function itemsOf(run: Run): ReturnType<Run['output']> {
	return [...run.output(PROFILE_NODE, 0), ...run.output(PROFILE_NODE, 1)];
}

function countRequests({ requests }: Simulator): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { operation } of requests.all()) counts[operation] = (counts[operation] ?? 0) + 1;
	return counts;
}
