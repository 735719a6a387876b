/** How often something may happen per calendar day (UTC) of the clock. */
export class DailyQuota {
	private day = '';
	private used = 0;

	constructor(readonly limit: number) {}

	/** Takes one of the day's uses. @returns false when there is none left */
	take(nowMs: number): boolean {
		const day = new Date(nowMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
		if (day !== this.day) {
			this.day = day;
			this.used = 0;
		}
		if (this.used >= this.limit) return false;
		this.used += 1;
		return true;
	}
}
