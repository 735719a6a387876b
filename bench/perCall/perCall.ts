import { startSimulatorProcess } from '../../lab/simulator/process/simulatorProcess';
import { interleave, type Contender } from '../measure/interleave';
import { processTime } from '../measure/processTime';
import { median } from '../measure/statistics';
import { benchPartners, partnerId } from '../partners';
import { milliseconds, ratio } from '../report/numbers';
import type { Goal, Section } from '../report/section';
import { fetchCaller, helperCaller, nodeCaller, sdkCaller, type Caller } from './contenders';

const CALLS = 100;
const ROUNDS = 15;
/** Until V8 has compiled what is called often. */
const WARM_UPS = 15;
const MAX_ADDED_CPU_MS = 0.5;

const KINDS = ['start', 'poll'] as const;

/** What one call costs in processor time and in elapsed time, one call after another. */
export async function measurePerCall(): Promise<Section> {
	const simulator = await startSimulatorProcess({
		partners: benchPartners(CALLS),
		// A task is over when the next caller starts one for the same partner.
		taskDurationMs: 0,
		dailyUpdateQuota: 1_000_000,
	});
	const callers: Caller[] = [];
	try {
		callers.push(await nodeCaller(simulator));
		callers.push(await helperCaller(simulator));
		callers.push(sdkCaller(simulator), fetchCaller(simulator));
		const table = [['call', 'through', 'CPU', 'against the helper', 'elapsed']];
		const goals: Goal[] = [];
		for (const kind of KINDS) {
			const samples = await interleave(
				callers.map((caller) => contender(caller, kind)),
				ROUNDS,
				WARM_UPS,
			);
			const cpu = callers.map(({ name }) => median(samples.get(name)?.cpuMs ?? []));
			const wall = callers.map(({ name }) => median(samples.get(name)?.wallMs ?? []));
			const [ofNode = NaN, ofHelper = NaN] = cpu;
			callers.forEach(({ name }, index) =>
				table.push([
					kind,
					name,
					milliseconds(cpu[index] as number),
					ratio(cpu[index] as number, ofHelper),
					milliseconds(wall[index] as number),
				]),
			);
			const addedMs = ofNode - ofHelper;
			goals.push({
				goal: `a ${kind} costs at most ${MAX_ADDED_CPU_MS} ms of CPU more than n8n's helper alone`,
				measured: milliseconds(addedMs),
				met: addedMs <= MAX_ADDED_CPU_MS,
				why: 'the profile is read and checked, and hashed for its client token and for retries.',
			});
			await simulator.takeCounts();
		}
		return {
			title: 'One call',
			method: `Median of ${ROUNDS} interleaved rounds of ${CALLS} calls each, one after another, after ${WARM_UPS} to warm up, to the simulator in a process of its own.`,
			table,
			goals,
		};
	} finally {
		for (const caller of callers) await caller.close();
		await simulator.close();
	}
}

function contender(caller: Caller, kind: (typeof KINDS)[number]): Contender {
	const partnerIds = Array.from({ length: CALLS }, (_, index) => partnerId(index));
	return {
		name: caller.name,
		measure: async () => {
			const { cpuMs, wallMs } = await processTime(async () => await caller[kind](partnerIds));
			return { cpuMs: cpuMs / CALLS, wallMs: wallMs / CALLS };
		},
	};
}
