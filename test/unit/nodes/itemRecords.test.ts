/** Updates that count towards Max Updates: of the whole execution, and of no other. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ItemRecords } from '../../../nodes/AwsPartnerCentral/items/itemRecords';

/** A run of the node in an execution, with what earlier runs have left in its context. */
const runIn = (executionId: string, data: IDataObject) =>
	new ItemRecords(
		{
			getContext: () => data,
			getExecutionId: () => executionId,
			getInstanceId: () => 'instance',
			getNode: () => ({ id: 'node' }),
			getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		} as unknown as IExecuteFunctions,
		'profileUpdateTask/start',
	);

test('a node that has succeeded in a loop goes on counting; a retry in another execution begins anew', () => {
	const data: IDataObject = {};
	const first = runIn('1', data);
	first.startedUpdates.push('token');
	first.forget();
	expect(runIn('1', data).startedUpdates).toEqual(['token']);
	expect(runIn('2', data).startedUpdates).toEqual([]);
});

test('nothing is left of a node that has counted nothing', () => {
	const data: IDataObject = {};
	runIn('1', data).forget();
	expect(data).toEqual({});
});
