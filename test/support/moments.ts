/** Moments at which a test steps in: the world does something between two calls of the node. */
import type { JsonObject } from '../../lab/simulator';
import type { TestBed } from './partnerCentral';

type Act = () => void | Promise<void>;

/** Acts when the given request (1 is the first) for an operation has arrived and nothing has been looked at. */
export function before(bed: TestBed, operation: string, requestNumber: number, act: Act): void {
	bed.simulator.hooks.before(operation, onTurn(requestNumber, act));
}

/** Acts when the given request has been processed and its answer has not been sent. */
export function after(bed: TestBed, operation: string, requestNumber: number, act: Act): void {
	bed.simulator.hooks.after(operation, onTurn(requestNumber, act));
}

function onTurn(requestNumber: number, act: Act): () => Promise<void> {
	let requests = 0;
	return async () => {
		requests += 1;
		if (requests === requestNumber) await act();
	};
}

/** Ends every task of any partner at the first look at it. */
export function endTasksWhenLookedAt(bed: TestBed): void {
	bed.simulator.hooks.before('GetProfileUpdateTask', ({ body }) => {
		const partner = (body as JsonObject).Identifier as string;
		if (bed.simulator.tasksOf(partner).at(-1)?.Status === 'IN_PROGRESS') {
			bed.simulator.finishTask(partner);
		}
	});
}

/** The next answer to an operation has this body, whatever the service has found. */
export function answerOnce(bed: TestBed, operation: string, body: JsonObject): void {
	const stop = bed.simulator.hooks.after(operation, (_request, answer) => {
		(answer as { body: string }).body = JSON.stringify(body);
		stop();
	});
}
