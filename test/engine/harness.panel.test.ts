/** What the node's panel, the credential's form and the schedule of a trigger ask of a package. */
import { byMajor, chain, type PanelNode } from '../../lab/engine';
import { TOY, useToyBed } from '../../lab/engine/toys';

const bed = useToyBed();

describe('list search', () => {
	const panel: PanelNode = {
		type: TOY,
		parameters: { kind: 'blue' },
		credentials: { toyApi: 'Account' },
	};

	it('passes filter, page and the current parameters, and returns the next page', async () => {
		bed.server.answer = () => ({ body: { toys: ['ball', 'boat'], next: '2' } });
		const found = await bed.engine.loadListSearch(panel, 'searchToys', 'b', '1');
		expect(found).toStrictEqual({
			results: [
				{ name: 'ball', value: 'ball' },
				{ name: 'boat', value: 'boat' },
			],
			paginationToken: '2',
		});
		expect(bed.server.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
			{ filter: 'b', page: '1', kind: 'blue' },
		]);
		expect(bed.server.requests[0]?.headers['x-toy-signature']).toMatch(/^[0-9a-f]{64}$/);
	});

	it('rejects as the method does', async () => {
		bed.server.answer = () => ({ status: 403 });
		await expect(bed.engine.loadListSearch(panel, 'searchToys')).rejects.toThrow('Forbidden');
		await expect(bed.engine.loadListSearch(panel, 'searchAll')).rejects.toThrow(
			'no listSearch method',
		);
	});
});

describe('parameter issues', () => {
	const issuesOf = (id: string) =>
		bed.engine.parameterIssues({
			type: TOY,
			parameters: { value: 'x', toy: { __rl: true, mode: 'id', value: id } },
		});

	it('marks what a regular expression of a resource locator refuses', () => {
		expect(issuesOf('toy-1')).toBeNull();
		expect(issuesOf('boat')?.parameters).toEqual({ toy: ['Not a toy ID'] });
	});
});

describe('connection test', () => {
	it('succeeds, signed like any other request', async () => {
		bed.server.answer = () => ({ body: { role: 'admin' } });
		expect(await bed.engine.testCredential('Account')).toEqual({
			status: 'OK',
			message: 'Connection successful!',
		});
		expect(bed.server.requests[0]).toMatchObject({
			method: 'POST',
			path: '/whoami',
			body: '{"hello":1}',
		});
		expect(bed.server.requests[0]?.headers['x-toy-signature']).toMatch(/^[0-9a-f]{64}$/);
	});

	// 1.x loses the answer of a refused request, and with it the rules about its status.
	it.each([
		{
			answer: { status: 403 },
			message: { 1: 'Forbidden - perhaps check your credentials?', 2: 'The key is wrong' },
		},
		{
			answer: { status: 200, body: { role: 'guest' } },
			message: { 1: 'Guests may not do this', 2: 'Guests may not do this' },
		},
		{
			answer: { status: 500 },
			message: {
				1: 'The service was not able to process your request',
				2: 'Internal Server Error',
			},
		},
	])('applies the rules: $message.2', async ({ answer, message }) => {
		bed.server.answer = () => answer;
		expect(await bed.engine.testCredential('Account')).toEqual({
			status: 'Error',
			message: byMajor(bed.engine, message),
		});
	});

	it('tests what is in the form rather than what is stored', async () => {
		const result = await bed.engine.testCredential('Account', {
			baseUrl: 'http://127.0.0.1:1',
			key: '',
		});
		expect(result).toEqual({
			status: 'Error',
			message: byMajor(bed.engine, {
				1: 'The service refused the connection - perhaps it is offline',
				2: 'ECONNREFUSED',
			}),
		});
		expect(bed.server.requests).toEqual([]);
	});
});

describe('polling trigger', () => {
	const workflow = () => {
		const { nodes, connections } = chain([
			{ type: 'n8n-nodes-toy.toyTrigger', name: 'Trigger' },
			{ type: 'n8n-nodes-base.noOp', name: 'After' },
		]);
		return { nodes: nodes.slice(1), connections: { Trigger: connections.Trigger ?? {} } };
	};

	it('keeps its state from poll to poll', async () => {
		const first = await bed.engine.poll(workflow(), 'Trigger');
		expect(first).toStrictEqual({ items: null, staticData: { 'node:Trigger': { polls: 1 } } });
		const second = await bed.engine.poll(workflow(), 'Trigger', { staticData: first.staticData });
		expect(second.items).toEqual([{ polls: 2, mode: 'trigger' }]);
	});

	it('fetches a test event in a manual run', async () => {
		const run = await bed.engine.run(workflow());
		expect(run.json('After')).toEqual([{ polls: 1, mode: 'manual' }]);
	});

	it('starts an active workflow with the items it has found', async () => {
		const run = await bed.engine.run(workflow(), {
			mode: 'trigger',
			input: [{ found: 1 }, { found: 2 }],
		});
		expect(run.json('After')).toEqual([{ found: 1 }, { found: 2 }]);
	});
});
