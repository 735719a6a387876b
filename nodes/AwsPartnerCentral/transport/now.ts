/**
 * Milliseconds since the epoch, counted on from what this machine's clock said when the process began: setting
 * that clock neither prolongs nor shortens what is measured with it.
 */
export function now(): number {
	return performance.timeOrigin + performance.now();
}
