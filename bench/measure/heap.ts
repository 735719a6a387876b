/** Bytes of live objects: what is left after a collection. Needs `--expose-gc`. */
export function liveHeapBytes(): number {
	if (!globalThis.gc) throw new Error('Start with --expose-gc to measure memory.');
	globalThis.gc();
	globalThis.gc();
	return process.memoryUsage().heapUsed;
}
