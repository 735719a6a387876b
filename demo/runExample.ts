import { startSimulator, type Simulator } from '../lab/simulator';
import { packAndUnpack } from '../lab/package/pack';
import { credentialDataFor } from '../lab/package/credentialDataFor';
import { EXAMPLES_CREDENTIAL, exampleText } from '../lab/package/examples';
import { CREDENTIAL_TYPE } from '../lab/package/names';
import { createEngine, type Run, type WorkflowExport } from '../lab/engine';
import { readRowEnds, type RowEnd } from './rowEnds';

const EXAMPLE = 'sync-profiles-from-spreadsheet.json';
const SHEET_NODE = 'Read Partner Profiles';
const PROFILE_NODE = 'Update Profile';

/** A review that lasts hours at AWS; short enough here to be over at the node's first look. */
const TASK_DURATION_MS = 1500;

/** The workflow takes some seconds; a demo that hangs is worse than one that fails. */
const TIMEOUT_SECONDS = 60;

export interface DemoResult {
	rows: RowEnd[];
	/** How often each operation was called. */
	requests: Record<string, number>;
}

/**
 * Runs the example as it lies in the folder, with the credential it names bound to a fresh simulator.
 *
 * @param say tells the person at the screen what is going on
 * @throws Error when the workflow as a whole fails
 */
export async function runExample(say: (line: string) => void): Promise<DemoResult> {
	const workflow = JSON.parse(exampleText(EXAMPLE)) as WorkflowExport;

	const packed = await packAndUnpack();
	process.once('exit', packed.remove);
	say(`Packed the node as npm would publish it (${Math.round(packed.tarballBytes / 1000)} kB).`);

	const simulator = await startSimulator({ taskDurationMs: TASK_DURATION_MS });
	try {
		say(`Started a local AWS Partner Central service at ${simulator.endpoint}.`);
		const engine = await createEngine({
			packageDir: packed.dir,
			credentials: {
				[EXAMPLES_CREDENTIAL]: {
					type: CREDENTIAL_TYPE,
					data: credentialDataFor(simulator),
				},
			},
		});
		say(`Running examples/${EXAMPLE} in n8n's execution engine (n8n-core ${engine.version}) …\n`);
		const startedAtMs = Date.now();
		const run = await engine.run(workflow, { executionTimeoutSeconds: TIMEOUT_SECONDS });
		return readResult(run, workflow, simulator, startedAtMs);
	} finally {
		await simulator.close();
	}
}

function readResult(
	run: Run,
	workflow: WorkflowExport,
	simulator: Simulator,
	startedAtMs: number,
): DemoResult {
	const error = run.error();
	if (run.status !== 'success' || error) {
		const why = [error?.message, error?.description].filter(Boolean).join('\n');
		throw new Error(`The workflow ended as ${run.status}. ${why}`);
	}
	const rows = (workflow.pinData?.[SHEET_NODE] ?? []).map(({ json }) => json);
	const items = [...run.output(PROFILE_NODE, 0), ...run.output(PROFILE_NODE, 1)];
	const requests: Record<string, number> = {};
	for (const { operation } of simulator.requests.all()) {
		requests[operation] = (requests[operation] ?? 0) + 1;
	}
	return { rows: readRowEnds(rows, items, simulator, startedAtMs), requests };
}
