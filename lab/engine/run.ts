/** The result of one execution, in plain objects as n8n would store them. */
import type {
	ExecutionStatus,
	IDataObject,
	INodeExecutionData,
	IRunExecutionData,
	ITaskData,
	NodeExecutionHint,
} from 'n8n-workflow';

export type RunData = IRunExecutionData;

/** An error as n8n stores it with an execution. */
export interface RunError {
	name?: string;
	message: string;
	description?: string | null;
	httpCode?: string | null;
	/** Earlier texts that n8n has replaced by one of its own. */
	messages?: string[];
	level?: string;
	stack?: string;
	context?: { itemIndex?: number; runIndex?: number; data?: IDataObject; [key: string]: unknown };
	[key: string]: unknown;
}

export interface UiMessage {
	/** Such as `[Node: "Update profile"]`. */
	source: string;
	messages: unknown[];
}

export interface RunHint extends NodeExecutionHint {
	node: string;
}

export interface RunFacts {
	executionId: string;
	status: ExecutionStatus;
	data: IRunExecutionData;
	uiMessages: UiMessage[];
	staticData: IDataObject;
	/** Names of nodes in the order they were started. */
	startedNodes: string[];
}

export class Run {
	readonly executionId: string;
	/** The status n8n records: `success`, `error`, `canceled`. */
	readonly status: ExecutionStatus;
	readonly data: IRunExecutionData;
	readonly uiMessages: UiMessage[];
	readonly staticData: IDataObject;
	readonly startedNodes: string[];

	constructor(facts: RunFacts) {
		this.executionId = facts.executionId;
		this.status = facts.status;
		this.data = facts.data;
		this.uiMessages = facts.uiMessages;
		this.staticData = facts.staticData;
		this.startedNodes = facts.startedNodes;
	}

	get runData(): Record<string, ITaskData[]> {
		return this.data.resultData.runData;
	}

	get hints(): RunHint[] {
		return Object.entries(this.runData).flatMap(([node, tasks]) =>
			tasks.flatMap(({ hints = [] }) => hints.map((hint) => ({ ...hint, node }))),
		);
	}

	/** The node's last task, or that of a run index. @throws when the node has not run. */
	task(node: string, runIndex = -1): ITaskData {
		const task = this.runData[node]?.at(runIndex);
		if (!task) throw new Error(`"${node}" has no run ${runIndex}: ${this.summary()}`);
		return task;
	}

	/** Items of one output. @throws when the node has not run or has ended without output. */
	output(node: string, outputIndex = 0, runIndex = -1): INodeExecutionData[] {
		const task = this.task(node, runIndex);
		const outputs = task.data?.main;
		if (!outputs) throw new Error(`"${node}" has no output: ${this.summary()}`);
		return outputs[outputIndex] ?? [];
	}

	/** JSON of the items of one output. */
	json(node: string, outputIndex = 0, runIndex = -1): IDataObject[] {
		return this.output(node, outputIndex, runIndex).map(({ json }) => json);
	}

	/** The error of a node's last task, or without a name that of the execution. */
	error(node?: string): RunError | undefined {
		const error =
			node === undefined ? this.data.resultData.error : this.runData[node]?.at(-1)?.error;
		return error as unknown as RunError | undefined;
	}

	private summary(): string {
		const error = this.error();
		return `execution ${this.executionId} ended as ${this.status}${
			error ? ` with "${error.message}"${error.description ? ` (${error.description})` : ''}` : ''
		}; nodes started: ${this.startedNodes.join(', ') || 'none'}`;
	}
}
