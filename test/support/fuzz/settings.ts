/** How much is tried. `npm test` tries a little; `npm run test:fuzz` (scripts/fuzz.js) sets the variables. */

function whole(name: string, fallback: number): number {
	const given = process.env[name];
	if (given === undefined || given === '') return fallback;
	const number = Number(given);
	if (!Number.isSafeInteger(number) || number < 0) {
		throw new RangeError(`${name} must be a whole number, not ${given}`);
	}
	return number;
}

/** Every value comes from this number, so a run with the same one is the same run. */
export const seed = whole('FUZZ_SEED', 20_250_404);

/** Random values for each parameter, besides the ones that each of them always meets in the long run. */
const FEW_RUNS = 2;
export const runsPerParameter = whole('FUZZ_RUNS_PER_PARAMETER', FEW_RUNS);

/** Whether every parameter meets every value of the fixed list. */
export const isLong = runsPerParameter > FEW_RUNS;

/** The command that repeats what has failed. */
export function commandToRepeat(testName: string): string {
	return `npm run test:fuzz -- --seed ${seed} --only "${testName}"`;
}
