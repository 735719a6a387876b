/**
 * n8n's Retry On Fail after a failure at every call of every item: finished items are left alone, no item
 * starts a second task, and the outputs are complete and in order.
 */
import type { INode } from 'n8n-workflow';
import { useTestBed } from '../support/partnerCentral';
import { cellsOf, expectRetry, expectWay, rowsOf, workflowOf } from '../support/tries/retryCells';
import { WORLD_OPTIONS } from '../support/tries/world';

const bed = useTestBed(WORLD_OPTIONS);

const RETRY: Partial<INode> = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const rows = rowsOf([
	'of one item',
	'of one partner',
	'of three partners in turn',
	'of three partners at once',
]);

describe.each(rows)('%s, items %s', (_name, layout, way) => {
	it('without a failure', async () => await expectWay(bed, way, layout));

	it.each(cellsOf(way, layout))('request %d, %s, %s', async (...cell) => {
		await expectRetry(bed, way, layout, cell, async (scene) =>
			bed.runWorkflow(workflowOf(bed, scene, RETRY), { input: scene.input }),
		);
	});
});
