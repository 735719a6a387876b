/** An empty cell chooses nothing: neither the public profile, nor the real catalog, nor a colleague's update, nor another operation. */
import type { INodeParameters } from 'n8n-workflow';
import { NODE, useTestBed } from '../support/partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

const bed = useTestBed();

const CELL = '={{ $json.cell }}';
const cancel = { resource: 'profileUpdateTask', operation: 'cancel' };

const risky: Array<[label: string, parameters: INodeParameters]> = [
	['Visibility', { resource: 'profileVisibility', operation: 'update', visibility: CELL }],
	['Task ID', { ...cancel, taskId: CELL }],
	['Catalog', { ...cancel, catalog: CELL }],
	['Catalog', { resource: 'profileUpdateTask', operation: 'start', catalog: CELL }],
	['Catalog', { resource: 'partner', operation: 'getAll', catalog: CELL }],
	['API Operation', { resource: 'apiCall', operation: 'call', apiOperation: CELL }],
];
const emptyCells = [{ cell: '' }, { cell: ' \t' }, { cell: null }, {}];

it.each(risky.flatMap((row) => emptyCells.map((cell) => [...row, cell] as const)))(
	'%s is missing: %j with the item %j',
	async (label, parameters, item) => {
		bed.simulator.startTaskAs(bed.partner(), taskDetails());
		const run = await bed.run(parameters, { input: [item] });
		expect(run.error(NODE)?.message).toContain(`${label} is missing`);
		expect(bed.operations()).toEqual([]);
	},
);

it.each(['', '='])(
	'a Task ID that is left empty (%j) is the update in progress',
	async (taskId) => {
		bed.simulator.startTaskAs(bed.partner(), taskDetails());
		const run = await bed.run({ ...cancel, taskId });
		expect(run.json(NODE)[0]?.Status).toBe('CANCELED');
	},
);
