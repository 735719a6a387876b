/** Where the simulator reads the time from; milliseconds since 1970. */
export interface Clock {
	now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is told to move: tests age tasks and sessions with it. */
export class ManualClock implements Clock {
	private currentMs: number;

	constructor(startMs: number = Date.now()) {
		this.currentMs = startMs;
	}

	now(): number {
		return this.currentMs;
	}

	/** @throws RangeError when asked to go back: tasks that have ended would come alive again. */
	advance(ms: number): void {
		if (!(ms >= 0)) throw new RangeError(`A clock only goes forward; ${ms} ms was asked for.`);
		this.currentMs += ms;
	}
}
