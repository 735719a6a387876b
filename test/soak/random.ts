/** Random choices that a seed repeats. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** In [0, 1): the generator mulberry32 (Tommy Ettinger, public domain). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** Whole number from `min` to `max`, both included. */
	whole(min: number, max: number): number {
		return min + Math.floor(this.next() * (max - min + 1));
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<Value>(values: readonly Value[]): Value {
		const value = values[this.whole(0, values.length - 1)];
		if (value === undefined) throw new Error('There is nothing to pick from.');
		return value;
	}

	/** One of the values, each as likely as its weight says. */
	weighted<Value>(choices: ReadonlyArray<readonly [weight: number, value: Value]>): Value {
		const total = choices.reduce((sum, [weight]) => sum + weight, 0);
		let left = this.next() * total;
		for (const [weight, value] of choices) {
			left -= weight;
			if (left < 0) return value;
		}
		throw new Error('There is nothing to choose from.');
	}
}
