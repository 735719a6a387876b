/** The test engine cancels and times out as n8n does. */
import type { INodeType } from 'n8n-workflow';
import { chain } from '../../lab/engine';
import { describeNode } from '../../lab/engine/describeNode';
import { toy, useToyBed } from '../../lab/engine/toys';

const TIMEOUT_MS = 20;

/** A node that is busy until the timeout of the workflow has passed. */
const outlast: INodeType = {
	description: describeNode('outlast'),
	async execute() {
		const endMs = Date.now() + TIMEOUT_MS;
		while (Date.now() <= endMs) await new Promise((resolve) => setImmediate(resolve));
		return [this.getInputData()];
	},
};

const bed = useToyBed('k', { 'test.outlast': outlast });

beforeEach(() => void (bed.server.answer = () => undefined));

const requestThatNeverEnds = () =>
	chain([
		toy(
			{
				action: 'request',
				request: JSON.stringify({ method: 'POST', url: `${bed.server.url}/slow`, body: '{}' }),
			},
			{ credentials: { toyApi: { id: null, name: 'Account' } } },
		),
	]);

it('wakes a node that listens to the cancel signal', async () => {
	const running = bed.engine.start(chain([toy({ action: 'waitForCancel' })]), {
		onUiMessage: () => running.cancel(),
	});
	const run = await running.done;
	expect(run.status).toBe('canceled');
	expect(run.error()?.name).toBe('ManualExecutionCancelledError');
	expect(run.json('Toy')).toEqual([{ sawCancel: true }]);
});

it('starts no further node once it is canceled', async () => {
	const running = bed.engine.start(chain([toy({}), { ...toy({}), name: 'Second' }]), {
		onNodeStart: (node) => node === 'Toy' && running.cancel(),
	});
	const run = await running.done;
	expect(run.status).toBe('canceled');
	expect(run.startedNodes).toEqual(['Start', 'Toy']);
});

it('closes the connection of a request that is under way', async () => {
	const running = bed.engine.start(requestThatNeverEnds());
	await bed.server.received(1);
	running.cancel();
	const run = await running.done;
	await bed.server.requests[0]?.closed;
	expect(run.status).toBe('canceled');
	expect(run.error('Toy')).toMatchObject({ name: 'NodeApiError', message: 'canceled' });
});

it('cancels when the signal of the caller aborts', async () => {
	const abort = new AbortController();
	const running = bed.engine.start(requestThatNeverEnds(), { signal: abort.signal });
	await bed.server.received(1);
	abort.abort();
	expect((await running.done).status).toBe('canceled');
});

it('cancels a workflow that has reached its own timeout', async () => {
	const run = await bed.engine.run(
		chain([toy({ action: 'waitForCancel' })], { executionTimeout: 0.05 }),
	);
	expect(run.status).toBe('canceled');
});

it('can leave the running node alone at the timeout and stop before the next one', async () => {
	const workflow = chain([
		{ type: 'test.outlast', name: 'Outlast' },
		{ ...toy({}), name: 'Second' },
	]);
	const run = await bed.engine.run(workflow, {
		executionTimeoutSeconds: TIMEOUT_MS / 1000,
		cancelOnTimeout: false,
	});
	expect(run.status).toBe('canceled');
	expect(run.error()?.name).toBe('TimeoutExecutionCancelledError');
	expect(run.startedNodes).not.toContain('Second');
});

it('runs executions side by side', async () => {
	const first = bed.engine.start(chain([toy({ action: 'waitForCancel' })]));
	const second = await bed.engine.run(chain([toy({})]));
	expect(second.status).toBe('success');
	first.cancel();
	expect((await first.done).status).toBe('canceled');
	expect(first.executionId).not.toBe(second.executionId);
});

it('records as canceled whatever error contains that word, and only that', async () => {
	const failing = (value: string) =>
		bed.engine.run(chain([toy({ action: 'failIfBad', value: `bad: ${value}` })]));
	expect((await failing('the task was canceled')).status).toBe('canceled');
	expect((await failing('the task ended as CANCELED')).status).toBe('error');
});
