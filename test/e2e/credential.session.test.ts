/** Sessions of an assumed role in real n8n: shared by executions, kept over a restart, renewed in time. */
import { simulatorCredential } from '../../lab/n8n/run/records';
import { START_NODE, type NodeInput } from '../../lab/engine';
import { locator, NODE_TYPE, waiting } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { useN8n } from './support/useN8n';
import { assumeRole, createWorkflowWith } from './support/workflows';

jest.setTimeout(600_000);

const n8n = useN8n({ server: true });
const NODE = 'Partner Central';

/** @param roleSessionName has no session of another test */
async function createRoleWorkflow(
	roleSessionName: string,
	parameters: NodeInput['parameters'],
): Promise<string> {
	const { api, simulator } = n8n;
	const credential = simulatorCredential(simulator, { ...assumeRole(simulator), roleSessionName });
	const partner = locator(simulator.partners[0] ?? '');
	const node = { type: NODE_TYPE, name: NODE, parameters: { partner, ...parameters } };
	return await createWorkflowWith(api, node, credential);
}

describe('the session of an assumed role', () => {
	it('is stored with the credential: later executions use it, also after a restart of n8n', async () => {
		const workflowId = await createRoleWorkflow('stored', {
			resource: 'partner',
			operation: 'get',
		});
		const run = async () => {
			const { status } = await n8n.api.runManually(workflowId, START_NODE);
			return { status, sessions: n8n.simulator.stsRequests.all().length };
		};
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		await n8n.restartServer();
		expect(await run()).toEqual({ status: 'success', sessions: 1 });
		expect(n8n.simulator.requests.of('GetPartner')).toHaveLength(3);
	});

	it('is renewed in the middle of a wait without a call that fails', async () => {
		// Renewed a quarter of their length before their end, which a call on a busy machine may take; the task takes two.
		await n8n.renewSimulator({ sessionDurationMs: 24_000, taskDurationMs: 50_000 });
		const wait = waiting({ pollInterval: 0.5, maxPollInterval: 0.5, timeout: 300 });
		const parameters = { ...fieldParameters(taskDetails()), ...wait };
		const workflowId = await createRoleWorkflow('renewed', parameters);
		const run = await n8n.api.runManually(workflowId, START_NODE);
		expect(run.json(NODE)[0]).toMatchObject({ Status: 'SUCCEEDED' });
		expect(n8n.simulator.stsRequests.all().length).toBeGreaterThanOrEqual(3);
		// 404: the look before the start, when there was no update yet.
		const refused = n8n.simulator.requests
			.all()
			.filter(({ status }) => ![200, 404].includes(status ?? 0));
		expect(refused).toEqual([]);
	});
});
