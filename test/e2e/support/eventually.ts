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
