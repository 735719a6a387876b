/** Continue On Fail: failed items become items that keep every detail, on the same index. */
import type { IDataObject, INode } from 'n8n-workflow';
import { branch, byMajor, chain } from '../../lab/engine';
import { locator, NODE, useTestBed, waiting } from '../support/partnerCentral';

const bed = useTestBed();

const NO_OP = 'n8n-nodes-base.noOp';

/** Good, invalid, refused by AWS, failing its review, good; each with a partner of its own. */
async function runMixed(settings: Partial<INode>) {
	const partners = bed.simulator.partners;
	bed.simulator.scriptOutcomes(bed.partner(0), { status: 'SUCCEEDED', durationMs: 0 });
	bed.simulator.scriptOutcomes(bed.partner(4), { status: 'SUCCEEDED', durationMs: 0 });
	bed.simulator.scriptOutcomes(bed.partner(3), {
		status: 'FAILED',
		durationMs: 0,
		errorDetailList: [{ Locale: 'en-US', Message: 'No.', Reason: 'INVALID_CONTENT' }],
	});
	const input: IDataObject[] = ['Good 0', '', 'Unknown 2', 'Failing 3', 'Good 4'].map(
		(name, index) => ({
			name,
			partner: index === 2 ? 'partner-unknown000001' : partners[index],
		}),
	);
	const node = bed.node(
		{
			...waiting(),
			partner: locator('={{ $json.partner }}'),
			displayName: '={{ $json.name }}',
		},
		settings,
	);
	const workflow = chain([node, { type: NO_OP, name: 'After' }]);
	return await bed.runWorkflow(branch(workflow, NODE, 1, { type: NO_OP, name: 'On Error' }), {
		input,
	});
}

const taskIdOf = (index: number) => bed.simulator.tasksOf(bed.partner(index))[0]?.TaskId;

const invalid = () => ({
	error: `Item 2 (${bed.partner(1)}): One value of this item cannot be sent: Display Name is missing`,
	details: {
		errorCode: 'InvalidInput',
		description: expect.stringContaining('Nothing was sent to AWS for this item'),
		Catalog: 'AWS',
		Identifier: bed.partner(1),
	},
});

const refused = () => ({
	error: 'Item 3: AWS does not know partner partner-unknown000001',
	details: {
		errorCode: 'ResourceNotFoundException',
		reason: 'PARTNER_NOT_FOUND',
		httpStatus: 404,
		requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		description: expect.stringContaining('Choose the partner from the list'),
		Catalog: 'AWS',
		Identifier: 'partner-unknown000001',
	},
});

const failed = () => ({
	error: expect.stringContaining('en-US: No. (INVALID_CONTENT)'),
	details: {
		errorCode: 'TaskFailed',
		reason: 'INVALID_CONTENT',
		description: expect.stringContaining('Rewrite the text'),
		Catalog: 'AWS',
		Identifier: bed.partner(3),
		TaskId: taskIdOf(3),
		Status: 'FAILED',
	},
});

const good = (index: number) =>
	expect.objectContaining({ TaskId: taskIdOf(index), Status: 'SUCCEEDED' });

it.each<Partial<INode>>([{ onError: 'continueRegularOutput' }, { continueOnFail: true }])(
	'%j: every item is in its place',
	async (settings) => {
		const run = await runMixed(settings);
		expect(run.status).toBe('success');
		expect(run.json('After')).toEqual([good(0), invalid(), refused(), failed(), good(4)]);
		expect(run.output(NODE).map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3, 4].map((item) => ({ item })),
		);
		expect(run.startedNodes).not.toContain('On Error');
	},
);

it('continueErrorOutput: failed items go to the error output with their input and every detail', async () => {
	const run = await runMixed({ onError: 'continueErrorOutput' });
	expect(run.status).toBe('success');
	expect(run.json('After')).toEqual([good(0), good(4)]);
	expect(run.json('On Error')).toEqual([
		{ name: '', partner: bed.partner(1), ...invalid() },
		{ name: 'Unknown 2', partner: 'partner-unknown000001', ...refused() },
		{ name: 'Failing 3', partner: bed.partner(3), ...failed() },
	]);
});

it('continueErrorOutput of a node that the execution starts with: 1.x has no second output for it', async () => {
	const node = bed.node({ displayName: '' }, { onError: 'continueErrorOutput' });
	const parameters = {
		...node.parameters,
		displayName: '={{ $json.name }}',
		partner: locator(bed.partner(1)),
	};
	const run = await bed.runWorkflow(chain([{ ...node, parameters }]), { startNode: NODE });
	expect(run.json(NODE, byMajor(bed.engine, { 1: 0, 2: 1 }))).toEqual([
		{ ...invalid(), error: 'One value of this item cannot be sent: Display Name is missing' },
	]);
});

it('sends nothing for an invalid item', async () => {
	await runMixed({ onError: 'continueRegularOutput' });
	const sentFor = bed.bodies('StartProfileUpdateTask').map(({ Identifier }) => Identifier);
	expect(sentFor).toHaveLength(4);
	expect(sentFor).not.toContain(bed.partner(1));
});

it('goes on with the items of a partner after one of them has failed', async () => {
	bed.simulator.scriptOutcomes(
		bed.partner(),
		{ status: 'FAILED', durationMs: 0 },
		{ status: 'SUCCEEDED', durationMs: 0 },
	);
	const run = await bed.run(waiting(), {
		input: [{}, {}],
		settings: { onError: 'continueRegularOutput' },
	});
	expect(run.json(NODE)).toEqual([
		expect.objectContaining({ details: expect.objectContaining({ errorCode: 'TaskFailed' }) }),
		expect.objectContaining({ Status: 'SUCCEEDED' }),
	]);
});

it.each([
	['a cancellation', { status: 'CANCELED' as const, durationMs: 0 }, 'TaskCanceled', 'CANCELED'],
	[
		'a review that fails with the word',
		{
			status: 'FAILED' as const,
			durationMs: 0,
			errorDetailList: [{ Message: 'The subscription was canceled.', Reason: 'INVALID_CONTENT' }],
		},
		'TaskFailed',
		'FAILED',
	],
])('does not look like a stopped run after %s', async (_name, outcome, errorCode, Status) => {
	bed.simulator.scriptOutcomes(
		bed.partner(),
		outcome as Parameters<typeof bed.simulator.scriptOutcomes>[1],
	);
	const run = await bed.run(waiting(), { settings: { onError: 'continueRegularOutput' } });
	expect(run.status).toBe('success');
	expect(run.json(NODE)).toEqual([
		{
			error: expect.not.stringContaining('canceled'),
			details: expect.objectContaining({ errorCode, Status }),
		},
	]);
});

it('leaves nothing of the items in the execution when nothing will be tried again', async () => {
	const run = await runMixed({ onError: 'continueRegularOutput' });
	expect(run.json(NODE)).toHaveLength(5);
	expect(run.data.executionData?.contextData[`node:${NODE}`]).toEqual({});
});
