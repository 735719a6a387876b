/**
 * An execution leaves nothing in memory: a line is laid through the heap after each round of executions, and
 * the upper end of its slope's 95 % interval stays below a kilobyte an execution. A forgotten listener, timer or
 * pending promise holds the execution's items through its closure: tens of kilobytes.
 *
 * Real time, and a simulator in another process: the heap is that of n8n's engine and the node alone.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { INode, INodeParameters } from 'n8n-workflow';
import { samplePartners } from '../../lab/simulator';
import { chain, createEngine, type Engine, type Run } from '../../lab/engine';
import { credentialDataFor } from '../../lab/package/credentialDataFor';
import {
	CREDENTIAL,
	CREDENTIAL_TYPE,
	locator,
	NODE,
	NODE_TYPE,
	waiting,
} from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import {
	startSimulatorProcess,
	type SimulatorProcess,
} from '../../lab/simulator/process/simulatorProcess';
import { taskDetails } from '../../lab/profile/taskDetails';
import { PolledTrigger } from '../support/triggerPoll';
import { PROJECT_DIR } from '../../lab/package/files';

const LIMIT_BYTES_PER_EXECUTION = 1024;

const LANES = 4;
/** Each lane takes every way twice a round. */
const TURNS = 2;
/** Caches fill, code is compiled, and the engine's log (2,000 lines) reaches its limit. */
const WARM_UP_ROUNDS = 25;
const ROUNDS = 20;

/** Short enough for a wait of a few looks, long enough to stop in the middle of it. */
const TASK_MS = 60;

/** One for each lane, and one for its executions that are stopped: their start may arrive later than the next. */
const PARTNERS = Array.from({ length: LANES }, (_, lane) => `partner-leak${lane}aaaaaaaa`);
const stoppedAt = (partner: string) => partner.replace('leak', 'stop');

let simulator: SimulatorProcess;
let engine: Engine;

beforeAll(async () => {
	const [sample] = samplePartners;
	if (!sample) throw new Error('The simulator has no sample partner.');
	simulator = await startSimulatorProcess({
		partners: [...PARTNERS, ...PARTNERS.map(stoppedAt)].map((id) => ({ ...sample, id })),
		taskDurationMs: TASK_MS,
		dailyUpdateQuota: 1_000_000,
	});
	const { stsEndpoint, roleArn } = simulator;
	const data = { ...credentialDataFor(simulator), accessType: 'assumeRole', stsEndpoint, roleArn };
	engine = await createEngine({
		packageDir: PROJECT_DIR,
		credentials: { [CREDENTIAL]: { type: CREDENTIAL_TYPE, data } },
	});
});

afterAll(async () => await simulator.close());

function start(partner: string, parameters: INodeParameters, settings: Partial<INode> = {}) {
	const node = {
		type: NODE_TYPE,
		name: NODE,
		parameters: { partner: locator(partner), ...parameters },
		credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
		...settings,
	};
	return engine.start(chain([node]), { input: [{}] });
}

async function ended(started: { done: Promise<Run> }, status: Run['status']): Promise<void> {
	const run = await started.done;
	if (run.status !== status) throw new Error(`Ended as ${run.status}: ${run.error()?.message}`);
}

let updates = 0;
/** Another profile each time, so that there is something to update. */
const update = (): INodeParameters =>
	fieldParameters(taskDetails({ DisplayName: `Profile ${(updates += 1)}` }));

/** The ways of an execution: with result, refused by the node, refused by the service, stopped, polled. */
const WAYS: Array<(partner: string) => Promise<unknown>> = [
	async (partner) =>
		await ended(
			start(partner, {
				...update(),
				...waiting(),
				options: { ifUpdateInProgress: 'waitThenStart' },
			}),
			'success',
		),
	async (partner) =>
		await ended(start(partner, { resource: 'partner', operation: 'get' }), 'success'),
	async (partner) => await ended(start(partner, { displayName: 'x'.repeat(100) }), 'error'),
	async () =>
		await ended(
			start('partner-aaaaaaaaaaaaa', update(), { onError: 'continueRegularOutput' }),
			'success',
		),
	async (partner) => {
		const options = { ifUpdateInProgress: 'waitThenStart' };
		const started = start(stoppedAt(partner), {
			...update(),
			...waiting({ pollInterval: 30, maxPollInterval: 30 }),
			options,
		});
		await sleep(TASK_MS / 2);
		started.cancel();
		await started.done;
	},
	async (partner) => await new PolledTrigger({ engine, partner: () => partner }).poll(),
];

async function round(): Promise<void> {
	await Promise.all(
		PARTNERS.map(async (partner) => {
			for (let turn = 0; turn < TURNS; turn++) for (const way of WAYS) await way(partner);
		}),
	);
	await simulator.takeCounts();
}
const EXECUTIONS_PER_ROUND = LANES * TURNS * WAYS.length;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function liveBytes(): Promise<number> {
	await sleep(100);
	for (let turn = 0; turn < 3; turn++) collect();
	return process.memoryUsage().heapUsed;
}

/** Ordinary least squares. @returns growth per execution, and half of the interval that holds it for 95 % sure */
function slopeOf(heapBytes: readonly number[]): { slope: number; margin: number } {
	const xs = heapBytes.map((_, index) => index * EXECUTIONS_PER_ROUND);
	const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
	const [meanX, meanY] = [mean(xs), mean(heapBytes)];
	const sumXX = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
	const sumXY = xs.reduce(
		(sum, x, index) => sum + (x - meanX) * (Number(heapBytes[index]) - meanY),
		0,
	);
	const slope = sumXY / sumXX;
	const errors = xs.map((x, index) => Number(heapBytes[index]) - meanY - slope * (x - meanX));
	const freedom = xs.length - 2;
	const variance = errors.reduce((sum, error) => sum + error ** 2, 0) / freedom;
	// Student's t for 97.5 %, within 2 % from four degrees of freedom on.
	const t = 1.96 + 2.4 / freedom + 4.4 / freedom ** 2;
	return { slope, margin: t * Math.sqrt(variance / sumXX) };
}

test('after a warm-up the heap does not grow', async () => {
	const samples: number[] = [];
	for (let turn = 0; turn < WARM_UP_ROUNDS; turn++) await round();
	for (let turn = 0; turn < ROUNDS; turn++) {
		await round();
		samples.push(await liveBytes());
	}
	const { slope, margin } = slopeOf(samples);
	process.stdout.write(
		`${ROUNDS * EXECUTIONS_PER_ROUND} executions: ${slope.toFixed()} ± ${margin.toFixed()} bytes of heap each\n`,
	);
	expect(slope + margin).toBeLessThan(LIMIT_BYTES_PER_EXECUTION);
}, 600_000);
