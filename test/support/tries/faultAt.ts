/** A fault for one request, counted over all operations: a position in the way of all items. */
import type { Fault, LoggedRequest } from '../../../simulator';
import type { TestBed } from '../partnerCentral';

/** Calls of the node are tried this often by the node itself. */
const NODE_TRIES = 5;

/** What goes wrong. `lost`: the call acts, and none of its answers arrives, however often it is repeated. */
export const FAULTS = {
	refused: { kind: 'accessDenied', times: 1 },
	lost: { kind: 'resetAfterProcessing', times: NODE_TRIES },
} as const satisfies Record<string, Fault & { times: number }>;
export type FaultName = keyof typeof FAULTS;

/** Hits the request with that number (0 is the first). @returns a promise of that request */
export async function faultAt(
	bed: TestBed,
	position: number,
	fault: FaultName,
): Promise<LoggedRequest> {
	let requests = 0;
	return await new Promise((resolve) => {
		bed.simulator.hooks.before('*', (request) => {
			if (requests++ !== position) return;
			bed.simulator.faults.inject({ operation: request.operation, ...FAULTS[fault] });
			resolve(request);
		});
	});
}
