/** Executions that end before their update does: by a person, and by the workflow's own timeout. */
import type { INode, IWorkflowSettings } from 'n8n-workflow';
import { setTimeout as sleep } from 'node:timers/promises';

import { simulatorCredential } from '../../scripts/n8n/run/records';
import { chain, START_NODE, type Run } from '../support/engine';
import { CREDENTIAL_TYPE, locator, NODE_TYPE, waiting } from '../support/partnerCentral';
import { fieldParameters } from '../support/profileParameters';
import { taskDetails } from '../support/simulator/task-details';
import { eventually } from './support/eventually';
import { useN8n } from './support/useN8n';

/** No update ends while a test looks. */
const DAY_MS = 24 * 3600 * 1000;

const POLL_INTERVAL_MS = 200;

/** The node promises to notice within a second; a busy machine gets more. */
const GRACE_MS = 3000;

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

/** Fails when anything is sent to the service after the execution's end. */
async function expectSilence(): Promise<void> {
	await sleep(GRACE_MS);
	const requests = n8n.simulator.requests.all().length;
	await sleep(10 * POLL_INTERVAL_MS);
	expect(n8n.simulator.requests.all()).toHaveLength(requests);
}

/** One update was started and goes on at AWS, and the execution's error says which. */
function expectTaskLeftAlone(partnerId: string, run: Run): void {
	expect(n8n.simulator.requests.of('StartProfileUpdateTask')).toHaveLength(1);
	expect(n8n.simulator.requests.of('CancelProfileUpdateTask')).toEqual([]);
	const tasks = n8n.simulator.tasksOf(partnerId);
	expect(tasks.map(({ Status }) => Status)).toEqual(['IN_PROGRESS']);
	expect(run.status).toBe('canceled');
	expect(run.error(NODE)?.message).toContain(tasks[0]?.TaskId);
}

function partner(index: number): string {
	return n8n.simulator.partners[index] ?? '';
}

async function stop(executionId: string): Promise<Run> {
	await n8n.api.stopExecution(executionId);
	return await n8n.api.waitForExecution(executionId);
}

describe('an execution that is stopped while the node waits', () => {
	it('leaves no further calls, and the update to AWS', async () => {
		const executionId = await startWaiting(partner(0));
		await untilPolled(3);
		const run = await stop(executionId);
		await expectSilence();
		expectTaskLeftAlone(partner(0), run);
	});

	it('is not tried again by Retry On Fail', async () => {
		const retrying = { retryOnFail: true, maxTries: 5, waitBetweenTries: 100 };
		const executionId = await startWaiting(partner(1), retrying);
		await untilPolled(3);
		const run = await stop(executionId);
		await expectSilence();
		expectTaskLeftAlone(partner(1), run);
	});
});

describe('the timeout of a workflow', () => {
	it('ends the wait', async () => {
		const executionId = await startWaiting(partner(2), {}, { executionTimeout: 2 });
		const run = await n8n.api.waitForExecution(executionId);
		await expectSilence();
		expectTaskLeftAlone(partner(2), run);
	});
});
