/** What tests ask of n8n's REST API, by its paths in n8n 2.41.1. */
import { parse } from 'flatted';
import type {
	ExecutionStatus,
	IDataObject,
	INodeCredentialTestResult,
	IRunExecutionData,
} from 'n8n-workflow';

import type { CredentialRecord, WorkflowRecord } from '../../../lab/n8n/run/records';
import type { RestClient } from '../../../lab/n8n/run/restClient';
import type { Run } from '../../../lab/engine';
import { eventually } from './eventually';
import { toRun, type StoredExecution } from './execution';

/** States in which n8n is not done with an execution. */
const UNFINISHED = ['new', 'running', 'waiting', 'unknown'];

/** An execution with its data in n8n's compressed form. */
type FlatExecution = Omit<StoredExecution, 'data'> & { data: string };

export class N8nApi {
	constructor(readonly rest: RestClient) {}

	/** Stores a workflow and returns its id, which n8n chooses. */
	async createWorkflow(workflow: Omit<WorkflowRecord, 'id'>): Promise<string> {
		const { id } = await this.rest.send<{ id: string }>('POST', '/rest/workflows', {
			settings: {},
			...workflow,
			active: false,
		});
		return id;
	}

	/** Turns a workflow with a trigger on, as it is stored now. */
	async activate(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const { versionId } = await this.rest.send<{ versionId: string }>('GET', path);
		await this.rest.send('POST', `${path}/activate`, { versionId });
	}

	async deactivate(workflowId: string): Promise<void> {
		await this.rest.send('POST', `/rest/workflows/${workflowId}/deactivate`, {});
	}

	/** Starts what the editor's "Execute workflow" starts, pinned data included. @returns the execution's id */
	async startManually(workflowId: string, triggerNode: string): Promise<string> {
		const { executionId } = await this.rest.send<{ executionId: string }>(
			'POST',
			`/rest/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: triggerNode } },
		);
		return executionId;
	}

	async runManually(workflowId: string, triggerNode: string): Promise<Run> {
		return await this.waitForExecution(await this.startManually(workflowId, triggerNode));
	}

	/** @throws Error for an execution that n8n has stored no data of yet */
	async readExecution(executionId: string): Promise<Run> {
		const { status, data } = await this.readFlat(executionId);
		const execution = { status, data: parse(data) as IRunExecutionData | undefined };
		if (!isComplete(execution))
			throw new Error(`Execution ${executionId} is ${status}, without data.`);
		return toRun(executionId, execution);
	}

	/** @returns such as `running`, `waiting`, `success` */
	async readStatus(executionId: string): Promise<ExecutionStatus> {
		return (await this.readFlat(executionId)).status;
	}

	/** The execution when it has ended. @throws Error when it goes on and on */
	async waitForExecution(executionId: string): Promise<Run> {
		await eventually(`execution ${executionId} ends`, async () => {
			const status = await this.readStatus(executionId);
			return UNFINISHED.includes(status) ? undefined : status;
		});
		return await this.readExecution(executionId);
	}

	/** Ids of a workflow's executions, newest first. */
	async executionIds(workflowId: string): Promise<string[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = await this.rest.send<{ results: { id: string }[] }>(
			'GET',
			`/rest/executions?filter=${filter}&limit=100`,
		);
		return results.map(({ id }) => id);
	}

	/** What the editor's "Stop" does. */
	async stopExecution(executionId: string): Promise<void> {
		await this.rest.send('POST', `/rest/executions/${executionId}/stop`, {});
	}

	/** What "Retry" in the list of executions does. @returns the new execution when it has ended */
	async retryExecution(executionId: string): Promise<Run> {
		const path = `/rest/executions/${executionId}/retry`;
		const { id } = await this.rest.send<{ id: string }>('POST', path, { loadWorkflow: false });
		return await this.waitForExecution(id);
	}

	/** Stores a credential and returns its id, which n8n chooses. */
	async createCredential({ name, type, data }: Omit<CredentialRecord, 'id'>): Promise<string> {
		const body = { name, type, data };
		const { id } = await this.rest.send<{ id: string }>('POST', '/rest/credentials', body);
		return id;
	}

	/** What is stored for it; what the form hides stays hidden. */
	async readCredential(id: string): Promise<IDataObject> {
		const path = `/rest/credentials/${id}?includeData=true`;
		return (await this.rest.send<{ data: IDataObject }>('GET', path)).data;
	}

	/** What the credential's form does: saves the credential, then presses its test button. */
	async testCredential(
		credential: Omit<CredentialRecord, 'id'>,
	): Promise<INodeCredentialTestResult> {
		const id = await this.createCredential(credential);
		const credentials = { ...credential, id };
		return await this.rest.send('POST', '/rest/credentials/test', { credentials });
	}

	private async readFlat(executionId: string): Promise<FlatExecution> {
		return await this.rest.send('GET', `/rest/executions/${executionId}`);
	}
}

function isComplete(execution: Partial<StoredExecution>): execution is StoredExecution {
	return execution.data?.resultData !== undefined;
}
