export interface ProcessTime {
	/** Processor time of this process, user and system, in milliseconds. */
	cpuMs: number;
	/** Elapsed time in milliseconds. */
	wallMs: number;
}

export async function processTime(work: () => Promise<unknown>): Promise<ProcessTime> {
	const cpuBefore = process.cpuUsage();
	const startedAt = performance.now();
	await work();
	const wallMs = performance.now() - startedAt;
	const { user, system } = process.cpuUsage(cpuBefore);
	return { cpuMs: (user + system) / 1000, wallMs };
}
