import { createHash, randomUUID } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import { deriveClientToken } from '../../../partner-central/update/clientToken';
import { taskState } from '../../../partner-central/update/taskStatus';

const KEY = 'itemRecords';
/** Outlasts the records: a node in a loop succeeds several times in one execution. */
const STARTED_KEY = 'startedUpdates';

/** What is known of an item when the node is tried again. */
export interface ItemRecord {
	/** The execution in which the item's present task was asked for. */
	executionKey: string;
	/** How often the item has asked for another token on purpose. */
	generation: number;
	/** That task has come to a bad end: another execution asks for a new one. */
	isOver?: boolean;
	/** Stands for what the item is about: with other parameters it is another item. */
	content?: string;
	/** The item has succeeded and is not done: it has no results to keep. */
	isLeftOpen?: boolean;
	/** The results, once the item has succeeded. */
	outputs?: IDataObject[];
	/** Tasks that the item has started or adopted in its last try. */
	tasks: Array<{ taskId: string; isOwn: boolean }>;
	/** What its operation has noted down on the way. */
	notes: IDataObject;
}

/** The client tokens of an item. */
export interface ItemTokens {
	/** @param content Everything that is sent. */
	derive(operation: string, content: unknown): string;
	/** From now on other ones. */
	renew(): void;
}

/**
 * The records of all items, kept in the node's execution context. n8n's Retry On Fail runs the whole node again,
 * and its "Retry" of a failed execution goes on with that execution's data: finished items are not done again,
 * unfinished ones go on where they were and meet the tasks they have started, unless these have failed.
 */
export class ItemRecords {
	/** The present execution, told apart from all others, also from those of other databases. */
	readonly executionKey: string;
	/** ClientTokens of the counted updates that this node has started in the present execution, in all of its runs. */
	readonly startedUpdates: string[];
	/** Which time the node runs in a loop. */
	private readonly runIndex: number;
	private readonly nodeId: string;
	private readonly instanceId: string;
	private readonly contextData: IDataObject;
	private readonly store: Record<string, ItemRecord | undefined>;

	constructor(
		context: IExecuteFunctions,
		private readonly operationName: string,
	) {
		this.contextData = context.getContext('node') as IDataObject;
		const data = (this.contextData[KEY] ??= { chance: randomUUID(), items: {} }) as IDataObject;
		this.store = data.items as unknown as Record<string, ItemRecord>;
		const executionId = context.getExecutionId() ?? '';
		this.executionKey = `${executionId}/${data.chance as string}`;
		this.startedUpdates = startedIn(this.contextData, executionId);
		this.instanceId = context.getInstanceId();
		this.nodeId = context.getNode().id;
		// Asked for once a run: n8n builds the whole expression context to answer.
		this.runIndex = context.getWorkflowDataProxy(0).$runIndex as number;
	}

	/** @param prepared What the item is about, as plain data. */
	of(itemIndex: number, prepared: object): ItemRecord {
		const content = createHash('sha256')
			.update(JSON.stringify([this.operationName, prepared]), 'utf8')
			.digest('hex');
		const key = `${this.runIndex}/${itemIndex}`;
		const known = this.store[key];
		const isUsable =
			known?.content === content && !(known.isOver && known.executionKey !== this.executionKey);
		if (isUsable) return known;
		return (this.store[key] = {
			executionKey: this.executionKey,
			generation: 0,
			content,
			tasks: [],
			notes: {},
		});
	}

	tokensOf(itemIndex: number, record: ItemRecord): ItemTokens {
		const { instanceId, nodeId, runIndex } = this;
		return {
			derive: (operation, content) => {
				const { executionKey, generation } = record;
				const origin = { instanceId, executionKey, generation, nodeId, runIndex, itemIndex };
				return deriveClientToken(origin, operation, content);
			},
			renew: () => {
				record.generation++;
			},
		};
	}

	/** The node has succeeded: nothing will be retried. */
	forget(): void {
		delete this.contextData[KEY];
		if (this.startedUpdates.length === 0) delete this.contextData[STARTED_KEY];
	}
}

/** n8n's "Retry" goes on with the data of another execution, whose updates do not count. */
function startedIn(contextData: IDataObject, executionId: string): string[] {
	const known = contextData[STARTED_KEY] as { executionId: string; tokens: string[] } | undefined;
	if (known?.executionId === executionId) return known.tokens;
	const tokens: string[] = [];
	contextData[STARTED_KEY] = { executionId, tokens };
	return tokens;
}

/** Takes note of how an item has failed. */
export function endRecord(record: ItemRecord, { errorCode, Status = '' }: Failure): void {
	record.isOver =
		['failed', 'canceled'].includes(taskState(Status)) || errorCode === failureCodes.superseded;
}
