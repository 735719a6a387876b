/** Why an item did not succeed, in words for the person who built the workflow. Plain text throughout. */
export interface Failure {
	/** One sentence: what happened and why. */
	message: string;
	/** What to do next. */
	advice: string;
	/** The service's own words, field errors, review results: one line each. */
	details: string[];
	/** The service's exception, or one of the project's own codes (see `failureCodes`). */
	errorCode: string;
	reason?: string;
	httpStatus?: number;
	requestId?: string;
	/** The quota that was met, as Service Quotas calls it. */
	ServiceCode?: string;
	QuotaCode?: string;
	TaskId?: string;
	Status?: string;
}

/** Codes of failures that no exception of the service stands for. */
export const failureCodes = {
	invalidInput: 'InvalidInput',
	requestNotSent: 'RequestNotSent',
	network: 'NetworkError',
	unreadableAnswer: 'UnreadableAnswer',
	taskFailed: 'TaskFailed',
	taskCanceled: 'TaskCanceled',
	unknownStatus: 'UnknownTaskStatus',
	refusedBefore: 'RefusedBefore',
	superseded: 'TaskSuperseded',
	waitTimeout: 'WaitTimeout',
	alreadyFinished: 'TaskAlreadyFinished',
	executionStopped: 'ExecutionStopped',
	unexpected: 'UnexpectedError',
} as const;

/** The item's partner, for texts. */
export interface Subject {
	Catalog: string;
	Identifier: string;
}
