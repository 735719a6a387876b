/** Leave to start one update. It ends with one of the two. */
export interface StartLeave {
	/** The update has started, or may have. */
	spend(token: string): void;
	/** Nothing has started. */
	giveBack(): void;
}

const NOTHING_TO_COUNT: StartLeave = { spend: () => undefined, giveBack: () => undefined };

/**
 * How many updates an execution starts at most, counted exactly while several partners are worked on at the same
 * time. An update is counted by its ClientToken, so however often its start is tried, it is one.
 */
export class UpdateBudget {
	/** Starts of which nobody knows yet whether they count. */
	private readonly undecided = new Set<Promise<void>>();

	/** @param started ClientTokens of the updates that have started: kept from try to try of the node. */
	constructor(private readonly started: string[]) {}

	/**
	 * Waits while that depends on how a start of somebody else goes.
	 * @param max 0: no limit, and nothing is counted
	 * @returns undefined when no more updates may be started
	 */
	async take(token: string, max: number): Promise<StartLeave | undefined> {
		if (max === 0 || this.started.includes(token)) return NOTHING_TO_COUNT;
		while (this.started.length + this.undecided.size >= max) {
			if (this.started.length >= max) return undefined;
			await Promise.race(this.undecided);
		}
		return this.leave();
	}

	private leave(): StartLeave {
		let decide: () => void = () => undefined;
		const decided = new Promise<void>((resolve) => (decide = resolve));
		this.undecided.add(decided);
		const giveBack = () => {
			this.undecided.delete(decided);
			decide();
		};
		const spend = (token: string) => {
			if (!this.started.includes(token)) this.started.push(token);
			giveBack();
		};
		return { spend, giveBack };
	}
}
