import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { credentialDataFor } from '../lab/package/credentialDataFor';
import { chain, createEngine, type Run } from '../lab/engine';
import { PROJECT_DIR } from '../lab/package/files';
import { CREDENTIAL_TYPE, NODE_TYPE } from '../lab/package/names';
import type { SimulatorFacts } from '../lab/simulator/process/simulatorProcess';

const NODE = 'Update';
const CREDENTIAL = 'Account';

/** The built node in n8n's engine, connected to a simulator. */
export interface EngineBed {
	/** Runs the node once with one item each. @throws Error when the run fails */
	run(parameters: INodeParameters, items: IDataObject[]): Promise<Run>;
}

export async function createEngineBed(simulator: SimulatorFacts): Promise<EngineBed> {
	const engine = await createEngine({
		packageDir: PROJECT_DIR,
		credentials: {
			[CREDENTIAL]: { type: CREDENTIAL_TYPE, data: credentialDataFor(simulator) },
		},
	});
	return {
		run: async (parameters, items) => {
			const node = {
				type: NODE_TYPE,
				name: NODE,
				parameters,
				credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
			};
			return succeeded(await engine.run(chain([node]), { input: items }));
		},
	};
}

/** @throws Error when the run has failed: a benchmark of errors would be quick and wrong */
export function succeeded(run: Run): Run {
	const error = run.error();
	if (run.status === 'success' && !error) return run;
	throw new Error(
		`The run ended as ${run.status}: ${error?.message ?? ''} ${error?.description ?? ''}`,
	);
}
