/**
 * n8n's Retry On Fail after a failure at every call of every item: finished items are left alone, no item
 * starts a second task, and the outputs are complete and in order.
 */
import type { INode } from 'n8n-workflow';
import {
	cellsOf,
	expectRetry,
	expectWay,
	ROWS,
	workflowOf,
} from '../support/interruptions/retryCells';
import { useWays } from '../support/ways/web';

const bed = useWays();

const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

describe.each(ROWS)('%s, items %s', (_name, layout, way) => {
	it('without a failure', async () => await expectWay(bed, way, layout));

	it.each(cellsOf(way, layout))('request %d, %s, %s', async (...cell) => {
		await expectRetry(bed, way, layout, cell, {
			inAnotherExecution: false,
			again: async (scene) =>
				await bed.runWorkflow(workflowOf(bed, scene, RETRY), { input: scene.input }),
		});
	});
});
