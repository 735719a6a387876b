/** What the soak asks its service, and the answers. */
import type { ServiceAccount } from './account';

export type Question =
	/** Somebody else starts an update of each of these partners that has none in progress. */
	| { ask: 'startAsColleague'; partners: string[] }
	/** All that has happened so far. */
	| { ask: 'account' };

export interface Answers {
	/** How many were started. */
	startAsColleague: number;
	account: ServiceAccount;
}
