import { startSimulatorProcess } from '../../test/support/simulator/simulatorProcess';
import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import { taskDetails } from '../../test/support/simulator/task-details';
import { createEngineBed } from '../engineBed';
import { interleave } from '../measure/interleave';
import { processTime } from '../measure/processTime';
import { median } from '../measure/statistics';
import { benchPartners, partnerId } from '../partners';
import { ratio, seconds } from '../report/numbers';
import type { Section } from '../report/section';

const TASK_MS = 2000;
const ROUNDS = 3;
const MAX_RATIO = 1.3;

/** Rows of one execution, each another partner's, and how many are worked on at a time. */
const CASES = [
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
		const nameOf = ({ partners, parallelPartners }: (typeof CASES)[number]) =>
			`${partners} of ${parallelPartners}`;
		const samples = await interleave(
			CASES.map((testCase) => ({
				name: nameOf(testCase),
				measure: async () => {
					const { wallMs } = await processTime(
						async () =>
							await bed.run(
								{
									partner: locator('={{ $json.id }}'),
									...fieldParameters(taskDetails()),
									waitForCompletion: true,
									waitOptions: { pollInterval: 1 },
									options: { parallelPartners: testCase.parallelPartners },
								},
								Array.from({ length: testCase.partners }, (_, index) => ({ id: partnerId(index) })),
							),
					);
					return { wallMs };
				},
			})),
			ROUNDS,
		);
		const elapsed = CASES.map((testCase) => median(samples.get(nameOf(testCase))?.wallMs ?? []));
		const oneBatchMs = elapsed[1] as number;
		const inBatches = (elapsed[2] as number) / (4 * oneBatchMs);
		const atOnce = (elapsed[3] as number) / oneBatchMs;
		return {
			title: 'Partners in parallel',
			method: `Tasks of ${TASK_MS / 1000} s, Poll Interval 1 s; median of ${ROUNDS} interleaved rounds.`,
			table: [
				['partners', 'Parallel Partners', 'elapsed', 'against one batch of 5'],
				...CASES.map(({ partners, parallelPartners }, index) => [
					String(partners),
					String(parallelPartners),
					seconds((elapsed[index] as number) / 1000),
					ratio(elapsed[index] as number, oneBatchMs),
				]),
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
	} finally {
		await simulator.close();
	}
}
