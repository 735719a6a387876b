import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

const KEY = 'finishedItems';

/**
 * Results of finished items, kept in the node's execution context: n8n's Retry On Fail runs the whole
 * node again, and finished items must not run into their own tasks.
 */
export class FinishedItems {
	private readonly store: Record<string, IDataObject[] | undefined>;
	private readonly contextData: IDataObject;

	/** @param runIndex which time the node runs in a loop */
	constructor(
		context: IExecuteFunctions,
		private readonly runIndex: number,
	) {
		this.contextData = context.getContext('node') as IDataObject;
		this.store = (this.contextData[KEY] ??= {}) as Record<string, IDataObject[] | undefined>;
	}

	recall(itemIndex: number, resultKey: string): IDataObject[] | undefined {
		return this.store[this.keyOf(itemIndex, resultKey)];
	}

	remember(itemIndex: number, resultKey: string, outputs: IDataObject[]): void {
		this.store[this.keyOf(itemIndex, resultKey)] = outputs;
	}

	/** The node has succeeded: nothing will be retried. */
	forget(): void {
		delete this.contextData[KEY];
	}

	private keyOf(itemIndex: number, resultKey: string): string {
		return `${this.runIndex}/${itemIndex}/${resultKey}`;
	}
}
