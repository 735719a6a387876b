/** What the soak and its service say to each other over the channel between parent and child process. */
import type { ServiceAccount } from './account';

/** Where the service is and how it is reached; the first message. */
export interface ServiceFacts {
	endpoint: string;
	stsEndpoint: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
	roleArn: string;
}

export type Question =
	/** Somebody else starts an update of each of these partners that has none in progress. */
	| { ask: 'startAsColleague'; partners: string[] }
	/** All that has happened so far. */
	| { ask: 'account' };

export interface Answers {
	startAsColleague: number;
	account: ServiceAccount;
}

export type Asked = Question & { id: number };
export type Answered = { id: number; answer: Answers[Question['ask']] } | { facts: ServiceFacts };
