import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import {
	startSimulatorProcess,
	type SimulatorProcess,
} from '../../test/support/simulator/simulatorProcess';
import type { TaskDetails } from '../../simulator';
import { createEngineBed, type EngineBed } from '../engineBed';
import { processTime } from '../measure/processTime';
import { benchPartners, partnerId } from '../partners';
import { milliseconds } from '../report/numbers';
import type { Section } from '../report/section';

const ROWS = [1, 30, 300];

interface Result {
	rows: number;
	/** Calls of GetPartner. */
	reads: number;
	otherCalls: number;
	elapsedMs: number;
}

/** A sheet that is synced again although nothing has changed. */
export async function measureRows(): Promise<Section> {
	const partners = benchPartners(1);
	const simulator = await startSimulatorProcess({ partners });
	try {
		const bed = await createEngineBed(simulator);
		const details = partners[0]?.profile as TaskDetails;
		// Loads what a first execution loads.
		await sync(bed, simulator, details, 1);
		const results: Result[] = [];
		for (const rows of ROWS) results.push(await sync(bed, simulator, details, rows));
		return toSection(results);
	} finally {
		await simulator.close();
	}
}

async function sync(
	bed: EngineBed,
	simulator: SimulatorProcess,
	details: TaskDetails,
	rows: number,
): Promise<Result> {
	const parameters = {
		partner: locator(partnerId(0)),
		...fieldParameters(details),
		options: { skipIfUnchanged: true },
	};
	const items = Array.from({ length: rows }, () => ({}));
	const { wallMs } = await processTime(async () => await bed.run(parameters, items));
	const { GetPartner = 0, ...others } = await simulator.takeCounts();
	const otherCalls = Object.values(others).reduce((sum, count) => sum + count, 0);
	return { rows, reads: GetPartner, otherCalls, elapsedMs: wallMs };
}

function toSection(results: readonly Result[]): Section {
	const otherCalls = results.reduce((sum, result) => sum + result.otherCalls, 0);
	return {
		title: 'Rows of one partner, unchanged',
		method: 'Skip If Unchanged, all rows in one execution.',
		table: [
			['rows', 'GetPartner', 'other calls', 'elapsed', 'elapsed per row'],
			...results.map((result) => [
				String(result.rows),
				String(result.reads),
				String(result.otherCalls),
				milliseconds(result.elapsedMs),
				milliseconds(result.elapsedMs / result.rows),
			]),
		],
		goals: [
			{
				goal: 'one read for a partner, not for a row, and nothing else',
				measured: `${results.map(({ reads }) => reads).join(', ')} reads, ${otherCalls} other calls`,
				met: results.every(({ reads }) => reads === 1) && otherCalls === 0,
			},
		],
	};
}
