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
				goal: 'the median delay is at most 5 s or 20 % of the length',
				...judge(own, ({ delayS }) => delayS),
			},
			{
				goal: 'the delay is at most 5 s or 20 % of the length in 95 % of the cases',
				...judge(own, ({ delay95S }) => delay95S),
				why: 'a pause lasts 18 % of the time that has been waited, ±10 % of chance, and the look comes on top.',
			},
			{
				goal: 'fewer polls than every 5 s from 30 s on',
				measured: own
					.flatMap(({ lengthS, polls }, index) =>
						lengthS >= 30 ? [`${polls}/${fixed[index]?.polls}`] : [],
					)
					.join(', '),
				met: own.every(
					({ lengthS, polls }, index) => lengthS < 30 || polls < (fixed[index]?.polls ?? 0),
				),
			},
		],
	};
}

async function tryOut({ name, wait }: Waiter, lengthS: number): Promise<Result> {
	const waits: Wait[] = [];
	for (const taskMs of spread(lengthS * 1000)) waits.push(await wait(taskMs));
	const delaysS = waits.map(({ delayMs }) => delayMs / 1000);
	return {
		lengthS,
		waiter: name,
		delayS: median(delaysS),
		delay95S: quantile(delaysS, 0.95),
		polls: median(waits.map(({ polls }) => polls)),
	};
}

function spread(lengthMs: number): number[] {
	return Array.from(
		{ length: TASKS },
		(_, index) => lengthMs * (1 - SPREAD + (2 * SPREAD * (index + 0.5)) / TASKS),
	);
}

function judge(results: Result[], delayOf: (result: Result) => number) {
	const shares = results.map((result) => ({
		lengthS: result.lengthS,
		share: delayOf(result) / Math.max(5, 0.2 * result.lengthS),
	}));
	const worst = shares.reduce((a, b) => (b.share > a.share ? b : a));
	return {
		measured: `at most ${Math.round(worst.share * 100)} % of that (at ${length(worst.lengthS)})`,
		met: worst.share <= 1,
	};
}

function length(lengthS: number): string {
	if (lengthS >= 3600) return `${lengthS / 3600} h`;
	return lengthS >= 60 ? `${lengthS / 60} min` : `${lengthS} s`;
}
