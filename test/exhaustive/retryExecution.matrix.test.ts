/**
 * "Retry" in n8n's list of executions after a failure at every call of every item: another execution goes on
 * with the data of the failed one. The same holds as for Retry On Fail.
 */
import { cellsOf, expectRetry, ROWS, workflowOf } from '../support/interruptions/retryCells';
import { useWays } from '../support/ways/web';

const bed = useWays();

describe.each(ROWS)('%s, items %s', (_name, layout, way) => {
	it.each(cellsOf(way, layout))('request %d, %s, %s', async (...cell) => {
		await expectRetry(bed, way, layout, cell, {
			inAnotherExecution: true,
			again: async (scene) => {
				const workflow = workflowOf(bed, scene);
				const failed = await bed.runWorkflow(workflow, { input: scene.input, executionId: '71' });
				expect(failed.status).toBe('error');
				return await bed.runWorkflow(workflow, { executionId: '72', retryOf: failed.data });
			},
		});
	});
});
