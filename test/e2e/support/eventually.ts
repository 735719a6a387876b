import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_INTERVAL_MS = 200;

/** Some things take a second here and a minute on a busy machine; what never happens ends the test. */
const PATIENCE_MS = 120_000;

/**
 * Looks again and again until there is something.
 *
 * @param what is waited for, for the person who reads why a test has failed
 * @param look returns undefined as long as there is nothing
 * @throws Error when it does not happen
 */
export async function eventually<Found>(
	what: string,
	look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
	const deadlineMs = Date.now() + PATIENCE_MS;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > deadlineMs) throw new Error(`This has not happened in time: ${what}`);
		await sleep(LOOK_INTERVAL_MS);
	}
}

/**
 * Waits until nothing more is counted for a while: what a busy machine has already begun may still come.
 *
 * @throws Error when it goes on and on
 */
export async function untilQuiet(
	what: string,
	count: () => number,
	quietMs: number,
): Promise<void> {
	await eventually(`${what} have stopped`, async () => {
		const before = count();
		await sleep(quietMs);
		return count() === before ? true : undefined;
	});
}
