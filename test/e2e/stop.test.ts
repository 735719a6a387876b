/** Executions that end before their update does: by a person, and by the workflow's own timeout. */
import type { ExecutionStatus, INode, IWorkflowSettings } from 'n8n-workflow';

import { simulatorCredential } from '../../lab/n8n/run/records';
import { chain, START_NODE } from '../../lab/engine';
import { CREDENTIAL_TYPE, locator, NODE_TYPE, waiting } from '../support/partnerCentral';
import { fieldParameters } from '../../lab/profile/profileParameters';
import { taskDetails } from '../../lab/profile/taskDetails';
import { eventually, untilQuiet } from './support/eventually';
import { useN8n } from './support/useN8n';

/** No update ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const POLL_INTERVAL_MS = 200;

const NODE = 'Update';

const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS } });

let credentialId: string;

beforeAll(async () => {
	credentialId = await n8n.api.createCredential(simulatorCredential(n8n.simulator));
});

beforeEach(() => n8n.simulator.requests.clear());

/** Starts an update of the partner and waits for its end. @returns the execution's id */
async function startWaiting(
	partnerId: string,
	node: Partial<INode> = {},
	settings: IWorkflowSettings = {},
): Promise<string> {
	const seconds = POLL_INTERVAL_MS / 1000;
	const parameters = {
		partner: locator(partnerId),
		...fieldParameters(taskDetails()),
		...waiting({ pollInterval: seconds, maxPollInterval: seconds, timeout: 900 }),
	};
	const credentials = { [CREDENTIAL_TYPE]: { id: credentialId, name: 'Account' } };
	const nodes = [{ type: NODE_TYPE, name: NODE, parameters, credentials, ...node }];
	const workflowId = await n8n.api.createWorkflow({ ...chain(nodes, settings), name: 'Test' });
	return await n8n.api.startManually(workflowId, START_NODE);
}

async function untilPolled(times: number): Promise<void> {
	await eventually(`${times} polls`, () =>
		n8n.simulator.requests.of('GetProfileUpdateTask').length >= times ? true : undefined,
	);
}

/** Nothing is sent to the service any more. How soon the node notices is for tests with a clock of their own. */
async function untilSilent(): Promise<void> {
	const requests = () => n8n.simulator.requests.all().length;
	await untilQuiet('requests', requests, 10 * POLL_INTERVAL_MS);
}

/** One update was started and goes on at AWS. */
function expectTaskLeftAlone(partnerId: string): void {
	expect(n8n.simulator.requests.of('StartProfileUpdateTask')).toHaveLength(1);
	expect(n8n.simulator.requests.of('CancelProfileUpdateTask')).toEqual([]);
	expect(n8n.simulator.tasksOf(partnerId).map(({ Status }) => Status)).toEqual(['IN_PROGRESS']);
}

/** What the editor's Stop does, and all that comes of it. @returns the status n8n has recorded */
async function stop(executionId: string): Promise<ExecutionStatus> {
	await n8n.api.stopExecution(executionId);
	return (await n8n.api.waitForExecution(executionId)).status;
}

function partner(index: number): string {
	return n8n.simulator.partners[index] ?? '';
}

describe('an execution that is stopped while the node waits', () => {
	it('leaves no further calls, and the update to AWS', async () => {
		const executionId = await startWaiting(partner(0));
		await untilPolled(3);
		expect(await stop(executionId)).toBe('canceled');
		await untilSilent();
		expectTaskLeftAlone(partner(0));
	});

	it('is not tried again by Retry On Fail', async () => {
		const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 100 };
		const executionId = await startWaiting(partner(1), retrying);
		await untilPolled(3);
		expect(await stop(executionId)).toBe('canceled');
		await untilSilent();
		expectTaskLeftAlone(partner(1));
	});
});

describe('the timeout of a workflow', () => {
	it('ends the wait, with an error that names the update', async () => {
		// Time enough for a busy machine to come as far as the wait.
		const executionId = await startWaiting(partner(2), {}, { executionTimeout: 15 });
		expect((await n8n.api.waitForExecution(executionId)).status).toBe('canceled');
		await untilSilent();
		expectTaskLeftAlone(partner(2));
		// n8n may store the status before the rest.
		const { message } = await eventually('the error is stored', async () =>
			(await n8n.api.readExecution(executionId)).error(NODE),
		);
		expect(message).toContain(n8n.simulator.tasksOf(partner(2))[0]?.TaskId);
	});
});
