/**
 * The time that reviews go by, in ms: the clock's, without the spans in which a person or a test has
 * paused them. Shared by all partners of a simulator.
 */
export class Reviews {
	private lostMs = 0;
	private pausedAtMs: number | undefined;

	get arePaused(): boolean {
		return this.pausedAtMs !== undefined;
	}

	timeAt(nowMs: number): number {
		return (this.pausedAtMs ?? nowMs) - this.lostMs;
	}

	pause(nowMs: number): void {
		this.pausedAtMs ??= nowMs;
	}

	resume(nowMs: number): void {
		this.lostMs += nowMs - (this.pausedAtMs ?? nowMs);
		this.pausedAtMs = undefined;
	}
}
