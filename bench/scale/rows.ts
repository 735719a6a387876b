import { locator } from '../../test/support/partnerCentral';
import { fieldParameters } from '../../test/support/profileParameters';
import { startSimulatorProcess } from '../../test/support/simulator/simulatorProcess';
import type { TaskDetails } from '../../simulator';
import { createEngineBed } from '../engineBed';
import { processTime } from '../measure/processTime';
import { benchPartners, partnerId } from '../partners';
import { milliseconds } from '../report/numbers';
import type { Section } from '../report/section';

const ROWS = [1, 30, 300];

/** A sheet that is synced again although nothing has changed. */
export async function measureRows(): Promise<Section> {
	const partners = benchPartners(1);
	const simulator = await startSimulatorProcess({ partners });
	try {
		const bed = await createEngineBed(simulator);
		const parameters = {
			partner: locator(partnerId(0)),
			...fieldParameters(partners[0]?.profile as TaskDetails),
			options: { skipIfUnchanged: true },
		};
		const table = [['rows', 'GetPartner', 'other calls', 'elapsed', 'elapsed per row']];
		const reads: number[] = [];
		let otherCalls = 0;
		await bed.run(parameters, [{}]);
		await simulator.takeCounts();
		for (const rows of ROWS) {
			const items = Array.from({ length: rows }, () => ({}));
			const { wallMs } = await processTime(async () => await bed.run(parameters, items));
			const { GetPartner = 0, ...others } = await simulator.takeCounts();
			const other = Object.values(others).reduce((sum, count) => sum + count, 0);
			reads.push(GetPartner);
			otherCalls += other;
			table.push([
				String(rows),
				String(GetPartner),
				String(other),
				milliseconds(wallMs),
				milliseconds(wallMs / rows),
			]);
		}
		return {
			title: 'Rows of one partner, unchanged',
			method: 'Skip If Unchanged, all rows in one execution.',
			table,
			goals: [
				{
					goal: 'one read for a partner, not for a row, and nothing else',
					measured: `${reads.join(', ')} reads, ${otherCalls} other calls`,
					met: reads.every((count) => count === 1) && otherCalls === 0,
				},
			],
		};
	} finally {
		await simulator.close();
	}
}
