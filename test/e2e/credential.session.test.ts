/** Sessions of an assumed role in real n8n: shared by executions, kept over a restart, renewed in time. */
import { simulatorCredential } from '../../lab/n8n/run/records';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../lab/simulator';
import { START_NODE, type NodeInput } from '../../lab/engine';
import { locator, NODE_TYPE, waiting } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import type { N8nApi } from './support/api';
import { N8nBed, type SignedInServer } from './support/n8nBed';
import { assumeRole, createWorkflowWith } from './support/workflows';

/** n8n takes 20 s to start on a small machine, several times that on a busy one. */
const PATIENCE_MS = 300_000;

let bed: N8nBed;
let n8n: SignedInServer;
let simulator: Simulator;

beforeAll(async () => {
	bed = new N8nBed();
	n8n = await bed.startServer();
}, PATIENCE_MS);

afterAll(async () => await bed.close(), PATIENCE_MS);

async function simulate(options: SimulatorOptions): Promise<void> {
	simulator = await startSimulator(options);
}

afterEach(async () => await simulator.close());

async function createRoleWorkflow(api: N8nApi, node: NodeInput): Promise<string> {
	const credential = simulatorCredential(simulator, assumeRole(simulator));
	return await createWorkflowWith(api, node, credential);
}

function nodeWith(parameters: NodeInput['parameters']): NodeInput {
	const partner = locator(simulator.partners[0] ?? '');
	return { type: NODE_TYPE, name: 'Partner Central', parameters: { partner, ...parameters } };
}

describe('the session of an assumed role', () => {
	it('is stored with the credential: later executions use it, also after a restart of n8n', async () => {
		await simulate({});
		const node = nodeWith({ resource: 'partner', operation: 'get' });
		const workflowId = await createRoleWorkflow(n8n.api, node);
		const run = async () => {
			const { status } = await n8n.api.runManually(workflowId, START_NODE);
			return { status, sessions: simulator.stsRequests.all().length };
		};
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		await n8n.server.stop();
		n8n = await bed.startServer();
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		expect(simulator.requests.of('GetPartner')).toHaveLength(3);
	}, 600_000);

	it('is renewed in the middle of a wait without a call that fails', async () => {
		// Renewed three seconds before their end, a quarter of their length; the task takes two of them.
		await simulate({ sessionDurationMs: 12_000, taskDurationMs: 26_000 });
		const wait = waiting({ pollInterval: 0.5, maxPollInterval: 0.5, timeout: 120 });
		const node = nodeWith({ ...fieldParameters(taskDetails()), ...wait });
		const run = await n8n.api.runManually(await createRoleWorkflow(n8n.api, node), START_NODE);
		expect(run.json('Partner Central')[0]).toMatchObject({ Status: 'SUCCEEDED' });
		expect(simulator.stsRequests.all().length).toBeGreaterThanOrEqual(3);
		// 404: the look before the start, when there was no update yet.
		const refused = simulator.requests
			.all()
			.filter(({ status }) => ![200, 404].includes(status ?? 0));
		expect(refused).toEqual([]);
	});
});
