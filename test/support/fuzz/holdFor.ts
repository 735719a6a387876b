import fc, { type IAsyncProperty, type IProperty, type Parameters } from 'fast-check';

import { commandToRepeat } from './settings';

/**
 * Tries a property with many values of one seed. A failure names the smallest value that breaks it, the
 * seed, the path to it, and the command that runs the same values again.
 * @param testName of the test that calls this, for the command
 */
export async function holdFor<Values>(
	property: IProperty<Values> | IAsyncProperty<Values>,
	testName: string,
	parameters: Parameters<Values>,
): Promise<void> {
	const details = await fc.check(property as IAsyncProperty<Values>, parameters);
	if (!details.failed) return;
	const report = await fc.asyncDefaultReportMessage(details);
	throw new Error(`${report}\n\nTo repeat: ${commandToRepeat(testName)}`, {
		cause: details.errorInstance,
	});
}
