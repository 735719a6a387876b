/** A fault for one request, counted over all operations: a position in the way of all items. */
import type { Fault, LoggedRequest } from '../../../lab/simulator';
import type { TestBed } from '../partnerCentral';

/** The node itself tries a call this often, if repeating it is safe. */
const NODE_TRIES = 5;

/** What goes wrong. `lost`: the call acts, and none of its answers arrives, however often it is repeated. */
export const FAILURES = {
	// Not "access denied": some reads are helpful but not needed, and the node goes on without them.
	refused: { kind: 'unknownErrorType' },
	lost: { kind: 'resetAfterProcessing' },
} as const satisfies Record<string, Fault>;
export type FailureName = keyof typeof FAILURES;

/** Hits the request with that number (0 is the first). @returns a promise of that request */
export async function faultAt(
	bed: TestBed,
	position: number,
	failure: FailureName,
	nodeTries = NODE_TRIES,
): Promise<LoggedRequest> {
	let requests = 0;
	return await new Promise((resolve) => {
		bed.simulator.hooks.before('*', (request) => {
			if (requests++ !== position) return;
			const times = failure === 'lost' ? nodeTries : 1;
			bed.simulator.faults.inject({ operation: request.operation, times, ...FAILURES[failure] });
			resolve(request);
		});
	});
}
