/** How a way to wait did with one task. */
export interface Wait {
	/** From the task's end until it was seen. */
	delayMs: number;
	/** Calls of GetProfileUpdateTask. */
	polls: number;
}

export interface Waiter {
	name: string;
	/** Waits for a task that starts now and ends after this time, in virtual time. */
	wait(taskMs: number): Promise<Wait>;
}
