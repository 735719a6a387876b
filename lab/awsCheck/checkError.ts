/** Why the check cannot go on, in words of our own, which may be shown. */
export class CheckError extends Error {}

/** AWS did not decide in time; the update was cancelled. */
export class TimedOutError extends CheckError {
	override readonly name = 'TimedOutError';

	constructor(timeoutMs: number) {
		super(`no decision within ${Math.round(timeoutMs / 1000)} seconds`);
	}
}
