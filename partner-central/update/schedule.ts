/** How long to wait, and how often to look. Durations in milliseconds. */
export interface WaitPace {
	timeoutMs: number;
	pollIntervalMs: number;
	maxPollIntervalMs: number;
	/** When the workflow's own timeout ends the execution, on the clock of `Runtime.now`; may be Infinity. */
	workflowDeadline: number;
}

/** A wait that has begun. */
export interface WaitSchedule {
	/** On the clock of `Runtime.now`. Calls count; no sleep and no call outlasts it. */
	deadline: number;
	pollIntervalMs: number;
	maxPollIntervalMs: number;
}

/** How long a wait lasts at most, in words' terms. */
export interface WaitLimit {
	limitSeconds: number;
	/** The workflow's own timeout ends the wait earlier than the node's. */
	limitedByWorkflow: boolean;
}

/** A wait from now on; the workflow's own timeout ends it earlier. */
export function scheduleWait(pace: WaitPace, now: number): WaitSchedule & WaitLimit {
	const ownDeadline = now + pace.timeoutMs;
	const deadline = Math.min(ownDeadline, pace.workflowDeadline);
	return {
		deadline,
		pollIntervalMs: pace.pollIntervalMs,
		maxPollIntervalMs: pace.maxPollIntervalMs,
		limitedByWorkflow: pace.workflowDeadline < ownDeadline,
		limitSeconds: Math.max(0, (deadline - now) / 1000),
	};
}
