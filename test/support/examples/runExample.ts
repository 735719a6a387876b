import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Run, WorkflowExport } from '../../../lab/engine';
import { useTestBed, type TestBed } from '../partnerCentral';
import { EXAMPLES_CREDENTIAL, nodeOf, readExample } from './examples';
import { standIns } from './standIns';

/** A test bed whose engine knows the nodes of the examples, and whose credential has the name they use. */
export function useExampleBed(...[simulatorOptions, engineOptions]: Parameters<typeof useTestBed>) {
	const nodeTypes = { ...standIns, ...engineOptions?.nodeTypes };
	const bed = useTestBed(simulatorOptions, { ...engineOptions, nodeTypes });
	beforeEach(async () => await bed.putCredential({}, EXAMPLES_CREDENTIAL));
	return bed;
}

/** Runs an example to its end. @param emitted what its trigger emits instead of its own pinned sample */
export async function runExample(
	bed: TestBed,
	workflow: WorkflowExport,
	emitted?: Record<string, IDataObject[]>,
): Promise<Run> {
	const pinData = Object.fromEntries(
		Object.entries(emitted ?? {}).map(([name, items]) => [name, items.map((json) => ({ json }))]),
	);
	const run = await bed.runWorkflow(workflow, emitted && { pinData });
	expect(run.error()).toBeUndefined();
	expect(run.status).toBe('success');
	return run;
}

/** A copy of an example with other parameters for one of its nodes. */
export function withParameters(file: string, name: string, changes: INodeParameters) {
	const workflow = readExample(file);
	Object.assign(nodeOf(workflow, name).parameters, changes);
	return workflow;
}

/** What a node has emitted by its first output in all of its runs. */
export function allJson(run: Run, name: string): IDataObject[] {
	return (run.runData[name] ?? []).flatMap((_task, index) => run.json(name, 0, index));
}
