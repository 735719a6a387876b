/**
 * Loaded into a Node process before its own program: ends it when the process that started it is
 * gone, be it by a crash or by SIGKILL. The channel between the two breaks at that moment.
 */

/** A program that does not end in time after SIGTERM is ended, with all that it has started. */
const GRACE_MS = 10_000;

if (process.channel) {
	process.once('disconnect', () => {
		setTimeout(() => {
			process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL');
		}, GRACE_MS).unref();
		process.kill(process.pid, 'SIGTERM');
	});
	// Listening must not keep a program alive that has nothing else to do.
	process.channel.unref();
}
