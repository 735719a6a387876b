/** What keeps a Node.js process busy: sockets, timers, processes. */
import { setTimeout as sleep } from 'node:timers/promises';

import { nothingOf, type Verdict } from './verdict';

/** How many of each kind there are, by the names Node.js gives them. */
export type Resources = Record<string, number>;

/** Sockets that are kept alive close by themselves within this time. */
const PATIENCE_MS = 20_000;
/**
 * A pause between two tries to renew a session belongs to no execution and ends within a second. The pauses
 * of an execution that was stopped (60 s) and the limit of a call (30 s) would last longer.
 */
const TIMER_PATIENCE_MS = 3000;
const LOOK_INTERVAL_MS = 100;

interface ProcessInternals {
	_getActiveHandles(): object[];
}

/** Timers are among the resources only, processes and servers among the handles as well. */
export function activeResources(): Resources {
	const handles = (process as unknown as ProcessInternals)._getActiveHandles();
	const names = [
		...process.getActiveResourcesInfo(),
		...handles.map(({ constructor }) => `${constructor.name} handle`),
	];
	const resources: Resources = {};
	for (const name of names) resources[name] = (resources[name] ?? 0) + 1;
	return resources;
}

export function activeTimers(): number {
	return activeResources().Timeout ?? 0;
}

/**
 * Waits until there are no more timers than before.
 * @returns how many more there are when the patience is over
 */
export async function timersLeft(before: number): Promise<number> {
	const deadlineMs = Date.now() + TIMER_PATIENCE_MS;
	// The pause of this loop is a timer only while it lasts.
	while (activeTimers() > before && Date.now() < deadlineMs) await sleep(LOOK_INTERVAL_MS);
	return activeTimers() - before;
}

/** What there is more of than before. */
function addedSince(baseline: Resources, now = activeResources()): string[] {
	return Object.entries(now)
		.filter(([name, count]) => count > (baseline[name] ?? 0))
		.map(([name, count]) => `${count} ${name} instead of ${baseline[name] ?? 0}`);
}

/** Waits for sockets to close; what is left after that has been forgotten. */
export async function judgeResources(baseline: Resources): Promise<Verdict> {
	const deadlineMs = Date.now() + PATIENCE_MS;
	let added = addedSince(baseline);
	while (added.length > 0 && Date.now() < deadlineMs) {
		await sleep(LOOK_INTERVAL_MS);
		added = addedSince(baseline);
	}
	return nothingOf('Kinds of handles and timers left at the end', added);
}
