/** Holds the world still at one moment of a run, so that a test can step in between two calls. */
import type { LoggedRequest } from '../../../lab/simulator';
import type { TestBed } from '../partnerCentral';
import { settle } from '../settle';

/** When: the request has arrived and nothing has come of it, or it has acted and its answer is not sent. */
export type Moment = 'arrives' | 'has acted';

/**
 * Runs `act` when the request with that number (0 is the first, over all operations) arrives or has acted.
 * Requests that are under way meanwhile arrive before, and are held until `act` has run: what comes later
 * was sent later.
 * @returns the number of requests that had arrived by then
 */
export async function stepIn(
	bed: TestBed,
	position: number,
	moment: Moment,
	act: () => void,
): Promise<number> {
	let requests = 0;
	let awaited: LoggedRequest | undefined;
	let gate: Promise<void> | undefined;
	return await new Promise((resolve) => {
		const step = async () => {
			let open = () => {};
			gate = new Promise((release) => (open = release));
			await settle();
			act();
			resolve(bed.simulator.requests.all().length);
			open();
		};
		bed.simulator.hooks.before('*', async (request) => {
			await gate;
			if (requests++ === position) awaited = request;
			if (request === awaited && moment === 'arrives') await step();
		});
		bed.simulator.hooks.after('*', async (request) => {
			if (request === awaited && moment === 'has acted') await step();
		});
	});
}
