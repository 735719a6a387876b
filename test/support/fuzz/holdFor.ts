import fc, { type IAsyncProperty } from 'fast-check';

/** Every value comes from this number, so a run with the same one is the same run. */
export const seed = Number(process.env.FUZZ_SEED ?? 20_250_404);

/**
 * Tries a property with many values of one seed. A failure names the smallest value that breaks it, the
 * path to it, and the command that runs the same values again.
 * @param testName of the test that calls this, for the command
 * @param timeoutMs a value that takes longer hangs
 */
export async function holdFor<Values>(
	property: IAsyncProperty<Values>,
	testName: string,
	parameters: { offset: number; numRuns: number; timeoutMs: number },
): Promise<void> {
	const { offset, numRuns, timeoutMs } = parameters;
	const details = await fc.check(property, { seed: seed + offset, numRuns, timeout: timeoutMs });
	if (!details.failed) return;
	const report = await fc.asyncDefaultReportMessage(details);
	const repeat = `FUZZ_SEED=${seed} npx jest test/exhaustive/hostile -t "${testName}"`;
	throw new Error(`${report}\n\nTo repeat: ${repeat}`, { cause: details.errorInstance });
}
