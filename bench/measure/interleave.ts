export interface Contender {
	name: string;
	/** One measurement; the numbers are keyed by what they measure. */
	measure(): Promise<Record<string, number>>;
}

/** The measurements of one contender, in the order of the rounds. */
export type Samples = Record<string, number[]>;

/**
 * Measures the contenders in turn, round after round, each round starting with another one: what
 * else the machine does meanwhile hits all of them alike. The rounds that warm up come first and are not counted.
 */
export async function interleave(
	contenders: readonly Contender[],
	rounds: number,
	warmUps = 1,
): Promise<Map<string, Samples>> {
	const samples = new Map<string, Samples>();
	for (let round = -warmUps; round < rounds; round++) {
		const first = (round + warmUps) % contenders.length;
		for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
			const measured = await contender.measure();
			if (round < 0) continue;
			const kept = samples.get(contender.name) ?? {};
			samples.set(contender.name, kept);
			for (const [what, value] of Object.entries(measured)) (kept[what] ??= []).push(value);
		}
	}
	return samples;
}
