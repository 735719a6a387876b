/** What the page of the simulator refuses: other web sites, and requests that make no sense. */
import { startSimulator, type Simulator } from '../../simulator';
import { callPage, pressButton } from '../support/simulator/pageRequest';
import { taskDetails } from '../support/simulator/taskDetails';

describe('the page of the simulator', () => {
	let simulator: Simulator;
	let taskId: string;

	beforeEach(async () => {
		simulator = await startSimulator({ taskDurationMs: Infinity });
		taskId = simulator.startTaskAs(simulator.partners[0] ?? '', taskDetails()).TaskId;
	});

	afterEach(() => simulator.close());

	const taskStatus = () => simulator.tasksOf(simulator.partners[0] ?? '').at(-1)?.Status;

	test.each([
		['another origin', { origin: 'https://elsewhere.example' }, 403],
		['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
		['a frame without an origin', { origin: 'null' }, 403],
		['a form', { 'content-type': 'text/plain' }, 415],
		[
			'a name that somebody lets point here',
			{ host: 'elsewhere.example', origin: 'http://elsewhere.example' },
			403,
		],
	])('lets nobody press a button from %s', async (_case, headers, expected) => {
		const answer = await pressButton(simulator, { taskId }, headers);
		expect(answer.status).toBe(expected);
		expect(taskStatus()).toBe('IN_PROGRESS');
	});

	test('lets no program press a button that says nothing of where it comes from', async () => {
		const answer = await callPage(simulator, '/page/end-task', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ taskId }),
		});
		expect(answer.status).toBe(403);
		expect(taskStatus()).toBe('IN_PROGRESS');
	});

	test('shows nothing under the name of another host', async () => {
		for (const path of ['/', '/page/state', '/page/page.js']) {
			const headers = { host: 'elsewhere.example' };
			const { status, text } = await callPage(simulator, path, { headers });
			expect({ status, text }).toEqual({
				status: 403,
				text: 'This page is for browsers on the machine the simulator runs on.\n',
			});
		}
	});

	test.each([
		['a task that has ended', { taskId: 'pprofiletask-0000000000000' }, 409, 'ended already'],
		['no task', {}, 400, 'taskId'],
		['what is no JSON', '{', 400, 'JSON'],
		['too much', `"${'x'.repeat(1024 * 1024)}"`, 413, 'too large'],
	])('says what is wrong with %s', async (_case, ending, expected, words) => {
		const { status, text } = await pressButton(simulator, ending);
		expect(status).toBe(expected);
		expect(text).toContain(words);
	});

	test('knows the reasons of the model only', async () => {
		const ending = { taskId, failureReason: 'TOO_LOUD' };
		const { status, text } = await pressButton(simulator, ending);
		expect(status).toBe(400);
		expect(text).toContain('INVALID_CONTENT, DUPLICATE_PROFILE');
		expect(taskStatus()).toBe('IN_PROGRESS');
	});

	test('has no other parts and methods', async () => {
		expect(await callPage(simulator, '/page/../cli.ts')).toMatchObject({ status: 403 });
		expect(await callPage(simulator, '/page/%2e%2e/cli.ts')).toMatchObject({ status: 403 });
		expect(await callPage(simulator, '/page/simulator.ts')).toMatchObject({ status: 404 });
		const wrong = await callPage(simulator, '/page/state', { method: 'DELETE' });
		expect(wrong).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
		expect(await callPage(simulator, '/page/end-task')).toMatchObject({ status: 405 });
		expect(await callPage(simulator, '/', { method: 'HEAD' })).toMatchObject({
			status: 200,
			text: '',
		});
	});
});
