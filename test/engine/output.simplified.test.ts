/** Output: Simplified. One table for all that items can come to, without an expression. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const COLUMNS = [
	'Status',
	'Partner Name',
	'Changed Fields',
	'Reason',
	'What to Do',
	'Partner ID',
	'Task ID',
	'Started At',
	'Ended At',
];
const simplified = (more: INodeParameters = {}): INodeParameters => ({
	updateMode: 'partial',
	output: 'simplified',
	partner: '={{ $json.Partner }}',
	...jsonParameters('={{ $json }}'),
	...more,
});
const name = taskDetails().DisplayName;
const lastTask = () => bed.simulator.tasksOf(bed.partner()).at(-1);

beforeEach(() => {
	for (const partner of bed.simulator.partners) bed.simulator.setProfile(partner, taskDetails());
});

it('has the same columns for every end, and says why and what to do', async () => {
	const input: IDataObject[] = [
		{ Partner: bed.partner(), Description: 'New.', 'Description (fr-FR)': 'Neuf.' },
		{ Partner: bed.partner(1), Description: taskDetails().Description },
		{ Partner: bed.partner(2), 'Website URL': 'http://example.com' },
		{ Partner: 'partner-unknown000000', Description: 'New.' },
		{ Partner: '', Description: '' },
		{ Partner: bed.partner(3), Description: 'Later.' },
	];
	const options = { maxUpdates: 1, parallelPartners: 1 };
	const run = await bed.run(simplified({ options }), {
		input,
		settings: { onError: 'continueRegularOutput' },
	});
	const rows = run.json(NODE);
	for (const row of rows) {
		expect(Object.keys(row).filter((key) => !['error', 'details'].includes(key))).toEqual(COLUMNS);
		expect(COLUMNS.map((column) => typeof row[column])).toEqual(COLUMNS.map(() => 'string'));
	}
	const shown = ['Status', 'Partner ID', 'Partner Name', 'Changed Fields'];
	expect(rows.map((row) => shown.map((column) => row[column]))).toEqual([
		['IN_PROGRESS', bed.partner(), name, 'Description, Localized Contents'],
		['UNCHANGED', bed.partner(1), name, ''],
		['ERROR', bed.partner(2), '', ''],
		['ERROR', 'partner-unknown000000', '', ''],
		['EMPTY_ROW', '', '', ''],
		['POSTPONED', bed.partner(3), name, 'Description'],
	]);
	expect(rows[0]).toMatchObject({
		'Task ID': lastTask()?.TaskId,
		'Started At': lastTask()?.StartedAt,
		'Ended At': '',
		'What to Do': 'Look at it later with the operation Get.',
	});
	expect(rows[2]).toMatchObject({
		error: rows[2]?.Reason,
		'What to Do': expect.stringContaining('Correct what is named here'),
	});
});

it.each(['start', 'get'])(
	'tells why AWS has refused an update that %s returns',
	async (operation) => {
		const input = [{ Partner: bed.partner(), Description: 'Bad.' }];
		const refusal = { Locale: 'en-US', Message: 'No superlatives.', Reason: 'INVALID_CONTENT' };
		bed.endOnPoll(2, { status: 'FAILED', errorDetailList: [refusal] });
		const started = await bed.run(simplified(waiting({ onTaskFailure: 'returnTask' })), { input });
		const run = operation === 'get' ? await bed.run(simplified({ operation }), { input }) : started;
		expect(run.json(NODE)[0]).toMatchObject({
			Status: 'FAILED',
			'Partner Name': name,
			'Task ID': lastTask()?.TaskId,
			'Ended At': lastTask()?.EndedAt,
			Reason: expect.stringContaining('en-US: No superlatives. (INVALID_CONTENT)'),
			'What to Do': expect.stringContaining('Rewrite the text that is named'),
		});
		expect(run.hints.map(({ message }) => message)).toEqual([
			expect.stringContaining('No superlatives. (INVALID_CONTENT)'),
		]);
	},
);

it('tells in a preview what would change', async () => {
	const input = [{ Partner: bed.partner(), Description: 'New.' }];
	const run = await bed.run(simplified({ operation: 'preview' }), { input });
	expect(run.json(NODE)[0]).toMatchObject({
		Status: 'WOULD_CHANGE',
		'Changed Fields': 'Description',
		Reason: expect.stringContaining('→ "New."'),
	});
});

it('calls the partner the same in all items that were combined', async () => {
	const run = await bed.run(simplified({ options: { combineItems: true } }), {
		input: [
			{ Partner: bed.partner(), 'Display Name': 'Another Name' },
			{ Partner: bed.partner(), Locale: 'fr-FR', Description: 'Neuf.' },
		],
	});
	expect(run.json(NODE).map((item) => item['Partner Name'])).toEqual([name, name]);
});

it('keeps the columns among the details of the error output', async () => {
	const run = await bed.run(simplified(), {
		input: [{ Partner: bed.partner(), 'Website URL': 'http://example.com' }],
		settings: { onError: 'continueErrorOutput' },
	});
	const [item = {}] = run.json(NODE, 1);
	expect(item.details).toMatchObject({ 'Partner ID': bed.partner(), Status: 'ERROR' });
});
