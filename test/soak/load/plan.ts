/** What one execution of the soak is made of. */
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';

/** How an item may end and what that means for the tasks of the service. */
export type ItemKind =
	/** Starts at most one task of its own. */
	| 'start'
	/** Finds that there is nothing to change. */
	| 'unchanged'
	/** Changes no profile: reads, cancels, or sets something else. */
	| 'other';

export interface PlannedItem {
	kind: ItemKind;
	partner: string;
	/** Of items that start a task. */
	marker?: string;
}

export interface NodePlan {
	/** Name of the kind of execution, for the counts. */
	name: string;
	parameters: INodeParameters;
	/** One for each input item. */
	items: PlannedItem[];
	/** The items' JSON, read by the parameters' expressions. */
	input: IDataObject[];
	settings: Partial<INode>;
	/** Name of the stored credential. */
	credential: string;
	/** Partners for which somebody else starts an update right before. */
	colleagueAt: string[];
	/** Stop the execution after so long. */
	stopAfterMs?: number;
}
