/** n8n in queue mode: executions that wait on two workers, a worker that dies, and what waiting costs. */
import { simulatorCredential, type CredentialRecord } from '../../lab/n8n/run/records';
import { startSimulator, type Simulator } from '../../lab/simulator';
import type { Run } from '../../lab/engine';
import { eventually } from './support/eventually';
import { comparisonTable, RunningBatch } from './support/queue/comparison';
import { partnerSeeds } from './support/queue/partners';
import { QueueBed, type Worker } from './support/queue/queueBed';
import { publishWithWebhook, type PublishedWorkflow } from './support/queue/webhooks';
import { UPDATE_NODE, updateRequest, waitInLoop, waitInNode } from './support/queue/workflows';

/** n8n with its servers takes 60 s to start on a small machine, several times that on a busy one. */
jest.setTimeout(600_000);

const WAITING_EXECUTIONS = 40;
const WORKERS = 2;
/** n8n's own default. */
const CONCURRENCY = 10;

const COMPARED_UPDATES = 8;
const COMPARED_CONCURRENCY = 2;
const COMPARED_REVIEW_MS = 10_000;

/** No review ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const bed = new QueueBed();
let simulator: Simulator;
let credential: CredentialRecord;
let unusedPartners: string[];

beforeAll(async () => {
	simulator = await startSimulator({
		partners: partnerSeeds(WAITING_EXECUTIONS + 1 + 2 * COMPARED_UPDATES),
		taskDurationMs: 2000,
		dailyUpdateQuota: 1000,
	});
	unusedPartners = [...simulator.partners];
	await bed.open();
	const record = simulatorCredential(simulator);
	credential = { ...record, id: await bed.main.api.createCredential(record) };
});

afterAll(async () => {
	try {
		await bed.close();
	} finally {
		await simulator.close();
	}
});

/** Partners that no other test has to do with. */
function takePartners(count: number): string[] {
	return unusedPartners.splice(0, count);
}

/** Statuses of the answers to the partners' requests for an operation, in order of arrival. */
function answersOf(operation: string, partners: readonly string[]): (number | undefined)[] {
	return simulator.requests
		.of(operation)
		.filter(({ body }) => partners.includes((body as { Identifier: string }).Identifier))
		.map(({ status }) => status);
}

/** The partners' tasks as ids and ends; a partner without exactly one task is conspicuous here. */
function tasksOf(partners: readonly string[]): { Id: string; TaskId: string; Status: string }[] {
	return partners.flatMap((Id) =>
		simulator.tasksOf(Id).map(({ TaskId, Status }) => ({ Id, TaskId, Status })),
	);
}

function outcomeOf(run: Run): unknown {
	const [{ Id, TaskId, Status } = {}] = run.json(UPDATE_NODE);
	return { Id, TaskId, Status };
}

describe('two workers', () => {
	let workers: Worker[];

	beforeAll(async () => {
		workers = await bed.startWorkers(WORKERS, CONCURRENCY);
	});

	afterAll(async () => await bed.stopWorkers());

	it(`share ${WAITING_EXECUTIONS} executions that wait, each with its own update and outcome`, async () => {
		const partners = takePartners(WAITING_EXECUTIONS);
		const { id, send } = await publishWithWebhook(
			bed.main,
			waitInNode('Update and answer with the outcome', credential),
			'lastNode',
		);
		const answers = await Promise.all(partners.map((partnerId) => send(updateRequest(partnerId))));

		const tasks = tasksOf(partners);
		expect(tasks).toEqual(
			partners.map((Id) => ({ Id, TaskId: expect.any(String) as string, Status: 'SUCCEEDED' })),
		);
		expect(answers).toEqual(
			tasks.map((task) => ({ status: 200, body: expect.objectContaining(task) as unknown })),
		);
		expect(partners.map((partnerId) => simulator.profileOf(partnerId).Description)).toEqual(
			partners.map((partnerId) => `New words about ${partnerId}.`),
		);
		expect(answersOf('StartProfileUpdateTask', partners)).toEqual(partners.map(() => 200));
		const signatures = simulator.requests.all().map(({ signature }) => signature);
		expect(new Set(signatures)).toEqual(new Set(['valid']));

		const ids = await bed.main.api.executionIds(id);
		const runs = await Promise.all(ids.map((one) => bed.main.api.waitForExecution(one)));
		expect(runs.map(({ status }) => status)).toEqual(partners.map(() => 'success'));
		expect(runs.map(outcomeOf)).toEqual(expect.arrayContaining(tasks));
		const shares = workers.map(({ executions }) => executions);
		expect(shares.flat().sort()).toEqual([...ids].sort());
		for (const { length } of shares) expect(length).toBeGreaterThan(0);
	});

	it('adopt the update of a worker that has died, when its execution is run again', async () => {
		const [partnerId = ''] = takePartners(1);
		simulator.scriptOutcomes(partnerId, { status: 'SUCCEEDED', durationMs: DAY_MS });
		const { api } = bed.main;
		const { begin } = await publishWithWebhook(
			bed.main,
			waitInNode('Update that outlives a worker', credential),
			'onReceived',
		);
		const starts = () => answersOf('StartProfileUpdateTask', [partnerId]);
		const polls = () => answersOf('GetProfileUpdateTask', [partnerId]).length;
		const polledAgain = async (count: number) => {
			const before = polls();
			await eventually('the node polls', () => polls() >= before + count || undefined);
		};

		const [executionId = ''] = await begin([updateRequest(partnerId)]);
		await polledAgain(2);
		const worker = workers.find(({ executions }) => executions.includes(executionId));
		await worker?.kill();
		const pollsOfTheDead = polls();

		// As Docker or systemd does. At its start it reports which executions its end has torn off.
		const restart = worker?.start();
		// It is awaited below. Until then another failure ends the test, and is the one to report.
		restart?.catch(() => undefined);
		await eventually(
			'n8n knows that the execution has crashed',
			async () => (await api.readStatus(executionId)) === 'crashed' || undefined,
		);
		// One may have been on its way.
		expect(polls()).toBeLessThanOrEqual(pollsOfTheDead + 1);
		const [task] = simulator.tasksOf(partnerId);
		expect(task?.Status).toBe('IN_PROGRESS');

		// Both ways in which people run it again: the same request once more, and "Retry".
		const [repeatedId = ''] = await begin([updateRequest(partnerId)]);
		const endWhenBothWait = async () => {
			await eventually('both want to start it', () => starts().length === 3 || undefined);
			await polledAgain(4);
			simulator.finishTask(partnerId);
		};
		const [repeated, retried] = await Promise.all([
			api.waitForExecution(repeatedId),
			api.retryExecution(executionId),
			endWhenBothWait(),
			restart,
		]);
		expect(new Set([executionId, repeated.executionId, retried.executionId]).size).toBe(3);
		for (const run of [repeated, retried]) {
			expect(run.status).toBe('success');
			expect(run.json(UPDATE_NODE)).toEqual([
				expect.objectContaining({ TaskId: task?.TaskId, Status: 'SUCCEEDED', Adopted: true }),
			]);
		}
		expect(tasksOf([partnerId])).toEqual([
			{ Id: partnerId, TaskId: task?.TaskId, Status: 'SUCCEEDED' },
		]);
		expect(starts()).toEqual([200, 409, 409]);
	});
});

describe('one worker with few slots', () => {
	let worker: Worker | undefined;

	beforeAll(async () => {
		[worker] = await bed.startWorkers(1, COMPARED_CONCURRENCY);
	});

	afterAll(async () => await bed.stopWorkers());

	/** Updates that take so long in review. */
	async function send(workflow: PublishedWorkflow, partners: string[]): Promise<RunningBatch> {
		const outcome = { status: 'SUCCEEDED', durationMs: COMPARED_REVIEW_MS } as const;
		for (const partnerId of partners) simulator.scriptOutcomes(partnerId, outcome);
		return await RunningBatch.send(bed.main.api, simulator, workflow, partners);
	}

	it('waits for few updates in the node, and for many in a loop that sleeps', async () => {
		const sleepers = takePartners(COMPARED_UPDATES);
		const waiters = takePartners(COMPARED_UPDATES);
		const loop = await publishWithWebhook(bed.main, waitInLoop(credential), 'onReceived');
		const node = await publishWithWebhook(
			bed.main,
			waitInNode('Update and wait in the node', credential),
			'onReceived',
		);

		// One after another on the same worker: the second batch runs while the first one sleeps.
		const sleeping = await send(loop, sleepers);
		await sleeping.asleep();
		expect(answersOf('StartProfileUpdateTask', sleepers)).toEqual(sleepers.map(() => 200));
		// Their only look was the one before the start, and there was no update yet.
		expect(answersOf('GetProfileUpdateTask', sleepers)).toEqual(sleepers.map(() => 404));
		const waiting = await send(node, waiters);
		const inNode = await waiting.end();
		const inLoop = await sleeping.end();
		const table = comparisonTable({ 'Waits in the node': inNode, 'Sleeps in a loop': inLoop });
		process.stdout.write(`\n${COMPARED_CONCURRENCY} slots\n${table}\n\n`);

		expect(inNode.mostInProgress).toBeLessThanOrEqual(COMPARED_CONCURRENCY);
		for (const { runs } of [inNode, inLoop]) {
			expect(runs.map(({ status }) => status)).toEqual(runs.map(() => 'success'));
		}
		const tasks = tasksOf([...waiters, ...sleepers]);
		expect(tasks.map(({ Id, Status }) => [Id, Status])).toEqual(
			[...waiters, ...sleepers].map((partnerId) => [partnerId, 'SUCCEEDED']),
		);
		expect(inNode.runs.map(outcomeOf)).toEqual(expect.arrayContaining(tasksOf(waiters)));
		const outcomes = inLoop.runs.flatMap((run) => run.json('Outcome'));
		expect(outcomes).toEqual(
			expect.arrayContaining(
				tasksOf(sleepers).map(({ Id, TaskId, Status }) =>
					expect.objectContaining({ 'Partner ID': Id, 'Task ID': TaskId, Status }),
				),
			),
		);
		// A sleeping execution comes to the worker twice, once before its sleep and once after.
		expect(answersOf('GetProfileUpdateTask', sleepers)).toEqual(
			[404, 200].flatMap((status) => sleepers.map(() => status)),
		);
		const visits = (ids: readonly string[]) =>
			worker?.executions.filter((id) => ids.includes(id)).length;
		expect(visits(sleeping.executionIds)).toBe(2 * COMPARED_UPDATES);
		expect(visits(waiting.executionIds)).toBe(COMPARED_UPDATES);
	});
});
