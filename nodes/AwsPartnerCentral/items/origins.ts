import { randomUUID } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import type { RequestOrigin } from '../../../partner-central/update/clientToken';
import { taskState } from '../../../partner-central/update/taskStatus';

const KEY = 'itemOrigins';

interface Origin {
	/** The execution in which the item's present task was asked for. */
	executionKey: string;
	/** That task has come to a bad end: another execution asks for a new one. */
	isOver?: boolean;
}

/**
 * The places of the items in the execution, from which their client tokens are derived. They stay the same
 * when Retry On Fail runs the node again, and when a failed execution is retried from n8n's list: its items
 * meet the tasks they have started, unless these have failed.
 */
export class Origins {
	/** Which time the node runs in a loop. */
	readonly runIndex: number;
	private readonly nodeId: string;
	private readonly presentExecution: string;
	private readonly contextData: IDataObject;
	private readonly store: Record<string, Origin | undefined>;

	constructor(context: IExecuteFunctions) {
		this.contextData = context.getContext('node') as IDataObject;
		this.store = (this.contextData[KEY] ??= {}) as unknown as Record<string, Origin>;
		// Asked for once a run: n8n builds the whole expression context to answer.
		this.runIndex = context.getWorkflowDataProxy(0).$runIndex as number;
		this.nodeId = context.getNode().id;
		this.presentExecution = executionKey(context, this.contextData);
	}

	of(itemIndex: number): RequestOrigin {
		const { nodeId, runIndex } = this;
		const known = this.store[this.keyOf(itemIndex)];
		const isUsable = known && !(known.isOver && known.executionKey !== this.presentExecution);
		const { executionKey: executionId } = isUsable ? known : this.begin(itemIndex);
		return { executionId, nodeId, runIndex, itemIndex };
	}

	/** Takes note of how an item has failed. */
	end(itemIndex: number, { errorCode, Status = '' }: Failure): void {
		const origin = this.store[this.keyOf(itemIndex)];
		const isBadEnd =
			['failed', 'canceled'].includes(taskState(Status)) || errorCode === failureCodes.superseded;
		if (origin && isBadEnd) origin.isOver = true;
	}

	/** The node has succeeded: nothing will be retried. */
	forget(): void {
		delete this.contextData[KEY];
	}

	private begin(itemIndex: number): Origin {
		return (this.store[this.keyOf(itemIndex)] = { executionKey: this.presentExecution });
	}

	private keyOf(itemIndex: number): string {
		return `${this.runIndex}/${itemIndex}`;
	}
}

/** Some executions have no id; a random one kept with the execution's data survives retries as well. */
function executionKey(context: IExecuteFunctions, contextData: IDataObject): string {
	const id = context.getExecutionId();
	return id || ((contextData.executionKey ??= randomUUID()) as string);
}
