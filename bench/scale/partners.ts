import { startSimulatorProcess } from '../../test/support/simulator/simulatorProcess';
import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import { taskDetails } from '../../test/support/simulator/taskDetails';
import { createEngineBed, type EngineBed } from '../engineBed';
import { interleave, type Contender } from '../measure/interleave';
import { processTime } from '../measure/processTime';
import { median } from '../measure/statistics';
import { benchPartners, partnerId } from '../partners';
import { ratio, seconds } from '../report/numbers';
import type { Section } from '../report/section';

const TASK_MS = 2000;
const ROUNDS = 3;
const MAX_RATIO = 1.3;

interface Case {
	partners: number;
	parallelPartners: number;
}

/** Rows of one execution, each another partner's, and how many are worked on at a time. */
const CASES: readonly Case[] = [
	{ partners: 1, parallelPartners: 5 },
	{ partners: 5, parallelPartners: 5 },
	{ partners: 20, parallelPartners: 5 },
	{ partners: 20, parallelPartners: 20 },
];

/** Many partners in one execution, each waiting for a task of its own. */
export async function measurePartners(): Promise<Section> {
	const simulator = await startSimulatorProcess({
		partners: benchPartners(20),
		taskDurationMs: TASK_MS,
		dailyUpdateQuota: 1_000_000,
	});
	try {
		const bed = await createEngineBed(simulator);
		const samples = await interleave(
			CASES.map((testCase) => contender(bed, testCase)),
			ROUNDS,
		);
		return toSection(CASES.map((testCase) => median(samples.get(nameOf(testCase))?.wallMs ?? [])));
	} finally {
		await simulator.close();
	}
}

function contender(bed: EngineBed, testCase: Case): Contender {
	const parameters = {
		partner: locator('={{ $json.id }}'),
		...fieldParameters(taskDetails()),
		waitForCompletion: true,
		waitOptions: { pollInterval: 1 },
		options: { parallelPartners: testCase.parallelPartners },
	};
	const items = Array.from({ length: testCase.partners }, (_, index) => ({ id: partnerId(index) }));
	return {
		name: nameOf(testCase),
		measure: async () => {
			const { wallMs } = await processTime(async () => await bed.run(parameters, items));
			return { wallMs };
		},
	};
}

function nameOf({ partners, parallelPartners }: Case): string {
	return `${partners} of ${parallelPartners}`;
}

/** @param elapsedMs one for each of {@link CASES} */
function toSection(elapsedMs: readonly number[]): Section {
	const [, oneBatchMs = NaN, fourBatchesMs = NaN, atOnceMs = NaN] = elapsedMs;
	const inBatches = fourBatchesMs / (4 * oneBatchMs);
	const atOnce = atOnceMs / oneBatchMs;
	return {
		title: 'Partners in parallel',
		method: `Tasks of ${TASK_MS / 1000} s, Poll Interval 1 s; median of ${ROUNDS} interleaved rounds.`,
		table: [
			['partners', 'Parallel Partners', 'elapsed', 'against one batch of 5'],
			...CASES.map(({ partners, parallelPartners }, index) => {
				const ms = elapsedMs[index] ?? NaN;
				return [
					String(partners),
					String(parallelPartners),
					seconds(ms / 1000),
					ratio(ms, oneBatchMs),
				];
			}),
		],
		goals: [
			{
				goal: `20 partners at once take at most ${MAX_RATIO} × the time of one batch`,
				measured: `${atOnce.toFixed(2)} ×`,
				met: atOnce <= MAX_RATIO,
			},
			{
				goal: `20 partners in four batches of 5 take at most ${MAX_RATIO} × four times one batch`,
				measured: `${inBatches.toFixed(2)} ×`,
				met: inBatches <= MAX_RATIO,
			},
		],
	};
}
