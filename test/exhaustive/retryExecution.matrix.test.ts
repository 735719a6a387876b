/**
 * "Retry" in n8n's list of executions after a failure at every call of every item: another execution goes on
 * with the data of the failed one. The same holds as for Retry On Fail.
 */
import { useTestBed } from '../support/partnerCentral';
import { cellsOf, expectRetry, rowsOf, workflowOf } from '../support/tries/retryCells';
import { WORLD_OPTIONS } from '../support/tries/world';

const bed = useTestBed(WORLD_OPTIONS);

describe.each(rowsOf(['of one item', 'of one partner', 'of three partners at once']))(
	'%s, items %s',
	(_name, layout, way) => {
		it.each(cellsOf(way, layout))('request %d, %s, %s', async (...cell) => {
			await expectRetry(bed, way, layout, cell, async (scene) => {
				const workflow = workflowOf(bed, scene);
				const failed = await bed.runWorkflow(workflow, { input: scene.input, executionId: '71' });
				expect(failed.status).toBe('error');
				return await bed.runWorkflow(workflow, { executionId: '72', retryOf: failed.data });
			});
		});
	},
);
