/** The test engine runs items, expressions, errors and retries as n8n does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { branch, byMajor, chain, type NodeInput } from '../../lab/engine';
import { toy, useToyBed } from '../../lab/engine/toys';
import { PACKAGE_DIR } from '../support/partnerCentral';

const bed = useToyBed();

const NO_OP: NodeInput = { type: 'n8n-nodes-base.noOp', name: 'After' };
const BAD_AND_GOOD = [{ name: 'good 1' }, { name: 'bad 2' }, { name: 'good 3' }];

describe('loading', () => {
	it('uses the n8n-core that the project names', () => {
		const folder = process.env.N8N_CORE_PACKAGE === undefined ? '' : 'lab/n8n/engine1';
		const manifest = readFileSync(join(PACKAGE_DIR, folder, 'package.json'), 'utf8');
		const { devDependencies, dependencies } = JSON.parse(manifest) as Partial<
			Record<string, Record<string, string>>
		>;
		expect(bed.engine.version).toBe((devDependencies ?? dependencies)?.['n8n-core']);
	});

	it('names types as n8n does', () => {
		expect(bed.engine.typeOf('toy')).toBe('n8n-nodes-toy.toy');
		const type = bed.engine.types.nodeTypes.getByNameAndVersion('n8n-nodes-toy.toy');
		expect(type.description.communityNodePackageVersion).toBe('1.2.3');
	});
});

describe('items', () => {
	it('resolves expressions for every item and pairs the output with the input', async () => {
		const run = await bed.engine.run(
			chain([toy({ value: '={{ $json.name }}', kind: 'blue' }), NO_OP]),
			{
				input: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
			},
		);
		expect(run.status).toBe('success');
		expect(run.json('Toy').map(({ value }) => value)).toEqual(['a', 'b', 'c']);
		expect(run.output('Toy').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(run.startedNodes).toEqual(['Start', 'Toy', 'After']);
		expect(run.output('After')).toHaveLength(3);
	});

	it('gives one empty item to a workflow without input, and plain objects back', async () => {
		const run = await bed.engine.run(chain([toy({})]));
		expect(run.output('Toy')).toStrictEqual([
			{ json: expect.objectContaining({ value: 'x', tries: 1 }), pairedItem: { item: 0 } },
		]);
	});

	it('feeds items from a source in the middle of a workflow', async () => {
		const run = await bed.engine.run(
			chain([
				{ type: 'test.items', name: 'Items', parameters: { items: '[{"name":"m"},{"name":"n"}]' } },
				toy({ value: '={{ $json.name }}' }),
			]),
		);
		expect(run.json('Toy').map(({ value }) => value)).toEqual(['m', 'n']);
	});

	it('lets a node see execution id, node id, mode and settings', async () => {
		const workflow = chain([toy({}, { id: 'my-node' })], { executionTimeout: 30 });
		const run = await bed.engine.run(workflow, { executionId: '4711', mode: 'trigger' });
		expect(run.executionId).toBe('4711');
		expect(run.json('Toy')).toEqual([
			expect.objectContaining({
				executionId: '4711',
				nodeId: 'my-node',
				mode: 'trigger',
				timeoutSeconds: 30,
			}),
		]);
	});
});

describe('unknown and pinned nodes', () => {
	const withSheet = () =>
		chain([
			{ type: 'n8n-nodes-base.googleSheets', name: 'Sheet' },
			toy({ value: '={{ $json.name }}' }),
		]);

	it('takes pinned output instead of running a node', async () => {
		const workflow = { ...withSheet(), pinData: { Sheet: [{ json: { name: 'pinned' } }] } };
		const run = await bed.engine.run(workflow);
		expect(run.json('Toy')).toEqual([expect.objectContaining({ value: 'pinned' })]);
	});

	it('starts at a pinned node that nothing leads to', async () => {
		const { nodes, connections } = withSheet();
		const run = await bed.engine.run(
			{ nodes: nodes.slice(1), connections: { Sheet: connections.Sheet ?? {} } },
			{ pinData: { Sheet: [{ json: { name: 'root' } }] } },
		);
		expect(run.json('Toy')).toEqual([expect.objectContaining({ value: 'root' })]);
	});

	it('refuses to run a type that is not installed', async () => {
		const run = await bed.engine.run(withSheet());
		expect(run.status).toBe('error');
		expect(run.error('Sheet')?.message).toContain('"n8n-nodes-base.googleSheets" is not installed');
		expect(() => run.output('Toy')).toThrow('not installed');
	});
});

describe('errors', () => {
	const failing = (settings: Partial<NodeInput>) =>
		branch(
			chain([toy({ action: 'failIfBad', value: '={{ $json.name }}' }, settings), NO_OP]),
			'Toy',
			1,
			{ type: 'n8n-nodes-base.noOp', name: 'On Error' },
		);

	it('stops the workflow and keeps what the error says', async () => {
		const run = await bed.engine.run(failing({}), { input: BAD_AND_GOOD });
		expect(run.status).toBe('error');
		expect(run.error()).toMatchObject({
			name: 'NodeOperationError',
			message: 'bad 2 is bad',
			context: { itemIndex: 1 },
		});
		expect(run.startedNodes).toEqual(['Start', 'Toy']);
	});

	it('keeps message, description and code of an API error', async () => {
		const run = await bed.engine.run(chain([toy({ action: 'apiError' })]));
		expect(run.error('Toy')).toMatchObject({
			name: 'NodeApiError',
			message: 'The toy service refuses',
			description: 'Ask again tomorrow',
			httpCode: '400',
		});
	});

	it.each([{ onError: 'continueRegularOutput' as const }, { continueOnFail: true }])(
		'continues with the error as a regular item: %j',
		async (settings) => {
			const run = await bed.engine.run(failing(settings), { input: BAD_AND_GOOD });
			expect(run.status).toBe('success');
			expect(run.json('After')).toEqual([
				{ value: 'good 1' },
				{ error: 'bad 2 is bad', details: { code: 'Toy' } },
				{ value: 'good 3' },
			]);
			expect(run.startedNodes).not.toContain('On Error');
		},
	);

	it('sends items with nothing but error and details to the error output, with their input', async () => {
		const run = await bed.engine.run(failing({ onError: 'continueErrorOutput' }), {
			input: BAD_AND_GOOD,
		});
		const bad = { error: 'bad 2 is bad', details: { code: 'Toy' } };
		const expected = byMajor(bed.engine, {
			// Does not expect `details`.
			1: { after: [{ value: 'good 1' }, bad, { value: 'good 3' }], onError: [] },
			2: {
				after: [{ value: 'good 1' }, { value: 'good 3' }],
				onError: [{ name: 'bad 2', ...bad }],
			},
		});
		expect(run.json('After')).toEqual(expected.after);
		expect(run.json('Toy', 1)).toEqual(expected.onError);
	});

	it('refuses to start a workflow with an empty required parameter, whatever onError says', async () => {
		const run = await bed.engine.run(
			chain([toy({ value: '' }, { onError: 'continueRegularOutput' })]),
		);
		expect(run.status).toBe('error');
		expect(run.error()?.message).toContain(
			byMajor(bed.engine, { 1: 'The workflow has issues', 2: 'Parameter "Value" is required' }),
		);
		expect(run.startedNodes).toEqual([]);
	});
});

describe('retry', () => {
	const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

	it('runs the node again and keeps the context of the node', async () => {
		const workflow = chain([toy({ action: 'succeedOnTry', value: '3' }, retrying)]);
		const run = await bed.engine.run(workflow);
		expect(run.status).toBe('success');
		expect(run.json('Toy')).toEqual([{ tries: 3 }]);
	});

	it('gives up after maxTries', async () => {
		const workflow = chain([toy({ action: 'succeedOnTry', value: '4' }, retrying)]);
		const run = await bed.engine.run(workflow);
		expect(run.status).toBe('error');
		expect(run.error('Toy')?.message).toBe('Try 3 failed');
	});

	it('takes a top-level error in the first item for a failure of the node', async () => {
		const run = await bed.engine.run(
			chain([toy({ action: 'errorItem', value: 'oops' }, retrying)]),
		);
		expect(run.status).toBe('success');
		expect(run.json('Toy')).toEqual([{ error: 'oops' }]);
		expect(run.data.executionData?.contextData['node:Toy']).toEqual({ count: 3 });
	});

	it('goes on in a retried execution where the failed one stopped', async () => {
		const workflow = chain([toy({ action: 'succeedOnTry', value: '2' }), NO_OP]);
		const failed = await bed.engine.run(workflow, { executionId: '1' });
		expect(failed.error('Toy')?.message).toBe('Try 1 failed');
		const retried = await bed.engine.run(workflow, { executionId: '2', retryOf: failed.data });
		expect(retried.status).toBe('success');
		expect(retried.startedNodes).toEqual(['Toy', 'After']);
		expect(retried.json('After')).toEqual([{ tries: 2 }]);
	});
});

describe('what the person at the screen sees', () => {
	it('collects hints, messages to the editor and log lines of a manual run', async () => {
		const run = await bed.engine.run(chain([toy({ action: 'talk', value: 'it' })]));
		expect(run.hints).toStrictEqual([
			{ node: 'Toy', message: 'Hint about it', location: 'outputPane' },
		]);
		expect(run.uiMessages).toEqual([{ source: '[Node: "Toy"]', messages: ['working on it'] }]);
		expect(bed.engine.logs).toContainEqual(
			expect.objectContaining({ level: 'debug', message: 'Log about it' }),
		);
	});

	it('sends nothing to the editor in a production run', async () => {
		const run = await bed.engine.run(chain([toy({ action: 'talk' })]), { mode: 'trigger' });
		expect(run.uiMessages).toEqual([]);
		expect(run.hints).toHaveLength(1);
	});
});
