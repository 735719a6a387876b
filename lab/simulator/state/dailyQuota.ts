/** How often something may happen per calendar day (UTC) of the clock. */
export class DailyQuota {
	private day = '';
	private used = 0;

	constructor(readonly limit: number) {}

	/** Takes one of the day's uses. @returns false when there is none left */
	take(nowMs: number): boolean {
		if (this.usedAt(nowMs) >= this.limit) return false;
		this.used += 1;
		return true;
	}

	/** How many of the day's uses are taken. */
	usedAt(nowMs: number): number {
		const day = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
		if (day !== this.day) {
			this.day = day;
			this.used = 0;
		}
		return this.used;
	}

	/** Begins the next day without waiting for the clock. */
	startNewDay(): void {
		this.used = 0;
	}
}
