import { setTimeout as delay } from 'node:timers/promises';
import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import { startSimulatorProcess } from '../../test/support/simulator/simulatorProcess';
import { taskDetails } from '../../test/support/simulator/task-details';
import { createEngineBed } from '../engineBed';
import { liveHeapBytes } from '../measure/heap';
import { benchPartners, partnerId } from '../partners';
import { bytes } from '../report/numbers';
import type { Section } from '../report/section';

const EXECUTIONS = 10;
const PARTNERS_EACH = 100;
const WAITS = EXECUTIONS * PARTNERS_EACH;
/** All starts are through long before; all tasks end together, so that the executions end, too. */
const TASK_MS = 25_000;
const POLL_INTERVAL_S = 20;

/** Memory of many waits at the same time in one process. */
export async function measureWaits(): Promise<Section> {
	const simulator = await startSimulatorProcess({
		partners: benchPartners(WAITS),
		taskDurationMs: TASK_MS,
		dailyUpdateQuota: 1_000_000,
	});
	try {
		const bed = await createEngineBed(simulator);
		const start = async (first: number, partners: number, wait: boolean) =>
			await bed.run(
				{
					partner: locator('={{ $json.id }}'),
					...fieldParameters(taskDetails()),
					waitForCompletion: wait,
					waitOptions: { pollInterval: POLL_INTERVAL_S },
					options: { parallelPartners: PARTNERS_EACH },
				},
				Array.from({ length: partners }, (_, index) => ({ id: partnerId(first + index) })),
			);
		await bed.run(
			{
				resource: 'partner',
				operation: 'get',
				partner: locator(partnerId(0)),
			},
			[{}],
		);
		const before = liveHeapBytes();
		const executions = Array.from(
			{ length: EXECUTIONS },
			async (_, index) => await start(index * PARTNERS_EACH, PARTNERS_EACH, true),
		);
		let started = 0;
		while (started < WAITS) {
			await delay(200);
			started += (await simulator.takeCounts()).StartProfileUpdateTask ?? 0;
		}
		await delay(500);
		const waiting = liveHeapBytes() - before;
		await Promise.all(executions);
		executions.length = 0;
		const afterwards = liveHeapBytes() - before;
		return {
			title: 'Waiting at the same time',
			method: `${EXECUTIONS} executions of ${PARTNERS_EACH} partners each, all waiting in one process; live heap above that of the idle engine.`,
			table: [
				['waits', 'heap', 'per wait', 'heap when all have ended'],
				[String(WAITS), bytes(waiting), bytes(waiting / WAITS), bytes(Math.max(0, afterwards))],
			],
			goals: [],
		};
	} finally {
		await simulator.close();
	}
}
