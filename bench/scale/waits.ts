import { setTimeout as delay } from 'node:timers/promises';
import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import {
	startSimulatorProcess,
	type SimulatorProcess,
} from '../../test/support/simulator/simulatorProcess';
import { taskDetails } from '../../test/support/simulator/taskDetails';
import { createEngineBed, type EngineBed } from '../engineBed';
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
		const { waitingBytes, endedBytes } = await measureHeap(simulator);
		return {
			title: 'Waiting at the same time',
			method: `${EXECUTIONS} executions of ${PARTNERS_EACH} partners each, all waiting in one process; live heap above that of the idle engine.`,
			table: [
				['waits', 'heap', 'per wait', 'heap when all have ended'],
				[
					String(WAITS),
					bytes(waitingBytes),
					bytes(waitingBytes / WAITS),
					bytes(Math.max(0, endedBytes)),
				],
			],
			goals: [],
		};
	} finally {
		await simulator.close();
	}
}

/** Live heap above that of the idle engine: while all wait, and when all have ended. */
async function measureHeap(
	simulator: SimulatorProcess,
): Promise<{ waitingBytes: number; endedBytes: number }> {
	const bed = await createEngineBed(simulator);
	// Loads what a first execution loads.
	await bed.run({ resource: 'partner', operation: 'get', partner: locator(partnerId(0)) }, [{}]);
	const idleBytes = liveHeapBytes();

	const executions = Array.from({ length: EXECUTIONS }, async (_, index) => {
		await updateAndWait(bed, index * PARTNERS_EACH);
	});
	let started = 0;
	while (started < WAITS) {
		await delay(200);
		started += (await simulator.takeCounts()).StartProfileUpdateTask ?? 0;
	}
	// The answers to the last starts are on their way.
	await delay(500);
	const waitingBytes = liveHeapBytes() - idleBytes;

	await Promise.all(executions);
	return { waitingBytes, endedBytes: liveHeapBytes() - idleBytes };
}

async function updateAndWait(bed: EngineBed, firstPartner: number): Promise<void> {
	await bed.run(
		{
			partner: locator('={{ $json.id }}'),
			...fieldParameters(taskDetails()),
			waitForCompletion: true,
			waitOptions: { pollInterval: POLL_INTERVAL_S },
			options: { parallelPartners: PARTNERS_EACH },
		},
		Array.from({ length: PARTNERS_EACH }, (_, index) => ({ id: partnerId(firstPartner + index) })),
	);
}
