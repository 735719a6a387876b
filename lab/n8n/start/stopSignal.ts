const LOOK_INTERVAL_MS = 500;

/** Aborts when a person or the system wants this program to end. */
export function stopSignal(): AbortSignal {
	const controller = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => controller.abort());
	}
	// npm passes SIGTERM on to the shell in which it has started this program, and no further.
	if (process.env.npm_lifecycle_event !== undefined) {
		const shell = process.ppid;
		setInterval(() => {
			if (process.ppid !== shell) controller.abort();
		}, LOOK_INTERVAL_MS).unref();
	}
	return controller.signal;
}
