import { median, quantile } from '../measure/statistics';
import { seconds } from '../report/numbers';
import type { Section } from '../report/section';
import { fixedPolling } from './fixedPolling';
import { nodeWaiter } from './nodeWaiter';
import { smithyWaiter } from './smithyWaiter';
import type { Wait, Waiter } from './task';

const LENGTHS_S = [1, 5, 15, 30, 60, 300, 900, 3600, 7200];
/** Tasks of each length, spread evenly over ±25 %: a single length may be lucky with a schedule. */
const TASKS = 200;
const SPREAD = 0.25;

const FIXED_5_S = fixedPolling(5_000);
const WAITERS = [nodeWaiter, fixedPolling(1_000), fixedPolling(2_000), FIXED_5_S, smithyWaiter];

interface Result {
	lengthS: number;
	waiter: string;
	delayS: number;
	delay95S: number;
	/** The longest delay, as a share of what is allowed for a task of its length. */
	worstShare: number;
	polls: number;
}

/** How late the end of a task is seen, and how many calls that takes. */
export async function measureWaiting(): Promise<Section> {
	const results: Result[] = [];
	for (const lengthS of LENGTHS_S) {
		for (const waiter of WAITERS) results.push(await tryOut(waiter, lengthS));
	}
	const own = results.filter(({ waiter }) => waiter === nodeWaiter.name);
	const fixed = results.filter(({ waiter }) => waiter === FIXED_5_S.name);
	return {
		title: 'Waiting',
		method: `Virtual time; ${TASKS} tasks of each length, spread over ±${SPREAD * 100} %. Each cell: median delay (delay that 95 % stay under), median number of polls.`,
		table: [
			['task', ...WAITERS.map(({ name }) => name)],
			...LENGTHS_S.map((lengthS) => [
				length(lengthS),
				...results
					.filter((result) => result.lengthS === lengthS)
					.map(
						({ delayS, delay95S, polls }) => `${seconds(delayS)} (${seconds(delay95S)}), ${polls}`,
					),
			]),
		],
		goals: [
			{
				goal: 'the end is noticed within 5 s or 20 % of the length, in every case',
				...judge(own),
			},
			{
				goal: 'fewer polls than every 5 s from 1 min on',
				measured: own
					.flatMap(({ lengthS, polls }, index) =>
						lengthS >= 60 ? [`${polls}/${fixed[index]?.polls}`] : [],
					)
					.join(', '),
				met: own.every(
					({ lengthS, polls }, index) => lengthS < 60 || polls < (fixed[index]?.polls ?? 0),
				),
			},
		],
	};
}

async function tryOut({ name, wait }: Waiter, lengthS: number): Promise<Result> {
	const waits: Wait[] = [];
	const shares: number[] = [];
	for (const taskMs of spread(lengthS * 1000)) {
		const waited = await wait(taskMs);
		waits.push(waited);
		shares.push(waited.delayMs / Math.max(5_000, 0.2 * taskMs));
	}
	const delaysS = waits.map(({ delayMs }) => delayMs / 1000);
	return {
		lengthS,
		waiter: name,
		delayS: median(delaysS),
		delay95S: quantile(delaysS, 0.95),
		worstShare: Math.max(...shares),
		polls: median(waits.map(({ polls }) => polls)),
	};
}

function spread(lengthMs: number): number[] {
	return Array.from(
		{ length: TASKS },
		(_, index) => lengthMs * (1 - SPREAD + (2 * SPREAD * (index + 0.5)) / TASKS),
	);
}

function judge(results: Result[]) {
	const worst = results.reduce((a, b) => (b.worstShare > a.worstShare ? b : a));
	return {
		measured: `at most ${Math.round(worst.worstShare * 100)} % of that (at ${length(worst.lengthS)})`,
		met: worst.worstShare <= 1,
	};
}

function length(lengthS: number): string {
	if (lengthS >= 3600) return `${lengthS / 3600} h`;
	return lengthS >= 60 ? `${lengthS / 60} min` : `${lengthS} s`;
}
