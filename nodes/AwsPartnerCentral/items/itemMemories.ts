import { createHash } from 'crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

const KEY = 'itemMemories';

/** What is known of an item when the node is tried again. */
export interface ItemMemory {
	/** The results, once the item has succeeded. */
	outputs?: IDataObject[];
	/** Tasks that have become the item's own in its last try. */
	startedTasks: string[];
	/** What its operation has noted down on the way. */
	notes: IDataObject;
}

/**
 * The memories of all items, kept in the node's execution context. n8n's Retry On Fail runs the whole node
 * again, and its "Retry" of a failed execution goes on with that execution's data: finished items are not
 * done again, and unfinished ones go on where they were.
 */
export class ItemMemories {
	private readonly store: Record<string, ItemMemory | undefined>;
	private readonly contextData: IDataObject;

	/** @param runIndex which time the node runs in a loop */
	constructor(
		context: IExecuteFunctions,
		private readonly operationName: string,
		private readonly runIndex: number,
	) {
		this.contextData = context.getContext('node') as IDataObject;
		this.store = (this.contextData[KEY] ??= {}) as unknown as Record<string, ItemMemory>;
	}

	/** @param prepared What the item is about: with other parameters it is another item. */
	of(itemIndex: number, prepared: object): ItemMemory {
		const content = createHash('sha256')
			.update(JSON.stringify([this.operationName, prepared]), 'utf8')
			.digest('hex');
		return (this.store[`${this.runIndex}/${itemIndex}/${content}`] ??= {
			startedTasks: [],
			notes: {},
		});
	}

	/** The node has succeeded: nothing will be retried. */
	forget(): void {
		delete this.contextData[KEY];
	}
}
