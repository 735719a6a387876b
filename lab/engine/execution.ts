/** Runs one workflow with n8n-core's WorkflowExecute, around it what n8n's WorkflowRunner does. */
import type {
	ExecutionStatus,
	IDataObject,
	IExecuteData,
	INode,
	INodeTypes,
	IPinData,
	IRun,
	IRunExecutionData,
	ICredentialsHelper,
	Workflow,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import type { Core } from './core';
import type { RunFacts, UiMessage } from './run';
import type { RunOptions, WorkflowExport } from './types';

export interface RunningExecution {
	executionId: string;
	/** Ends when the engine has: after a cancellation as soon as the running node has returned. Never rejects. */
	done: Promise<RunFacts>;
	/** What the Stop button does. */
	cancel(): void;
}

export interface ExecutionContext {
	core: Core;
	nodeTypes: INodeTypes;
	credentialsHelper: ICredentialsHelper;
}

/** n8n's default upper limit of a workflow's timeout. */
const MAX_TIMEOUT_SECONDS = 3600;

export function startExecution(
	{ core, nodeTypes, credentialsHelper }: ExecutionContext,
	source: WorkflowExport,
	options: RunOptions & { executionId: string },
): RunningExecution {
	const { executionId, mode = options.retryOf ? 'retry' : 'manual' } = options;
	const settings = { executionOrder: 'v1' as const, ...source.settings };
	if (options.executionTimeoutSeconds !== undefined)
		settings.executionTimeout = options.executionTimeoutSeconds;
	const pinData = options.pinData ?? source.pinData;
	const { id = 'workflow', name = 'Workflow', nodes, connections, active = false } = source;
	const workflow = new core.workflow.Workflow({
		id,
		name,
		nodes,
		connections,
		active,
		nodeTypes,
		staticData: source.staticData ?? {},
		settings,
		...(pinData && { pinData }),
	});

	const timeoutMs = Math.min(settings.executionTimeout ?? 0, MAX_TIMEOUT_SECONDS) * 1000;
	const uiMessages: UiMessage[] = [];
	const startedNodes: string[] = [];
	let recorded: ExecutionStatus | undefined;
	const hooks = new core.core.ExecutionLifecycleHooks(mode, executionId, {
		id,
		name,
		active,
		nodes,
		connections,
		settings,
	} as ConstructorParameters<typeof core.core.ExecutionLifecycleHooks>[2]);
	hooks.addHandler('nodeExecuteBefore', (nodeName) => {
		startedNodes.push(nodeName);
	});
	hooks.addHandler('workflowExecuteAfter', ({ status }) => void (recorded ??= status));
	const additionalData = additionalDataOf(credentialsHelper, {
		executionId,
		workflowId: id,
		hooks,
		setExecutionStatus: () => {},
		sendDataToUI: (type, data) => {
			if (type !== 'sendConsoleMessage') return;
			const message = data as unknown as UiMessage;
			uiMessages.push(message);
			options.onUiMessage?.(message);
		},
		...(timeoutMs > 0 && { executionTimeoutTimestamp: Date.now() + timeoutMs }),
	} as Parameters<typeof additionalDataOf>[1]);

	const factsOf = (data: IRunExecutionData, status: ExecutionStatus): RunFacts => ({
		executionId,
		status,
		data,
		uiMessages,
		startedNodes,
		staticData: workflow.staticData as IDataObject,
	});
	const data = options.retryOf
		? resumedData(options.retryOf)
		: freshData(core, workflow, startNodeOf(workflow, options.startNode), options.input, pinData);
	try {
		const execution = new core.core.WorkflowExecute(
			additionalData,
			mode,
			data,
		).processRunExecutionData(workflow);
		const cancel = () => execution.cancel();
		const timer =
			timeoutMs > 0 && options.cancelOnTimeout !== false
				? setTimeout(cancel, timeoutMs)
				: undefined;
		const done = (execution as Promise<IRun>)
			.finally(() => clearTimeout(timer))
			.then((run) => factsOf(run.data, recorded ?? run.status));
		return { executionId, done, cancel };
	} catch (error) {
		// The workflow has issues, such as an empty required parameter: n8n refuses to start it.
		data.resultData.error = describeError(error) as NonNullable<typeof data.resultData.error>;
		return { executionId, done: Promise.resolve(factsOf(data, 'error')), cancel: () => {} };
	}
}

function describeError(error: unknown): object {
	const { message, stack } = error as Error;
	return { ...(error as object), message, stack };
}

/** n8n's own choice; for workflows that begin with a pinned node of an unknown type, the first node without inputs. */
function startNodeOf(workflow: Workflow, name?: string): INode {
	const node =
		name === undefined ? (workflow.getStartNode() ?? firstRoot(workflow)) : workflow.getNode(name);
	if (!node)
		throw new Error(`No node to start from${name === undefined ? '' : ` called "${name}"`}`);
	return node;
}

function firstRoot(workflow: Workflow): INode | undefined {
	return Object.values(workflow.nodes).find(
		({ name, disabled }) =>
			!disabled &&
			workflow.connectionsBySourceNode[name] !== undefined &&
			workflow.connectionsByDestinationNode[name] === undefined,
	);
}

function freshData(
	core: Core,
	workflow: Workflow,
	startNode: INode,
	input: IDataObject[] = [{}],
	pinData?: IPinData,
): IRunExecutionData {
	const items = input.map((json) => ({ json }));
	const stack: IExecuteData[] = [{ node: startNode, data: { main: [items] }, source: null }];
	const start = workflow.nodes[startNode.name];
	if (!start) throw new Error(`"${startNode.name}" is not part of the workflow`);
	const { createRunExecutionData } = core.workflow;
	const resultData = { runData: {}, ...(pinData && { pinData }) };
	if (createRunExecutionData !== undefined)
		return createRunExecutionData({ resultData, executionData: { nodeExecutionStack: stack } });
	return {
		startData: {},
		resultData,
		executionData: {
			contextData: {},
			metadata: {},
			nodeExecutionStack: stack,
			waitingExecution: {},
			waitingExecutionSource: {},
		},
	} as unknown as IRunExecutionData;
}

/** What n8n does with the data of a failed execution that is retried: the failed node's run is forgotten. */
function resumedData(failed: IRunExecutionData): IRunExecutionData {
	const data = JSON.parse(JSON.stringify(failed)) as IRunExecutionData;
	const { lastNodeExecuted, runData } = data.resultData;
	delete data.resultData.error;
	const tasks = lastNodeExecuted === undefined ? undefined : runData[lastNodeExecuted];
	if (tasks?.at(-1)?.error !== undefined) tasks.pop();
	return data;
}
