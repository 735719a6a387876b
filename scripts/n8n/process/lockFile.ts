import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Keeps two processes from doing the same thing in the same folder at once. The file names the process
 * that holds it; one that was left behind by a process that is gone does not count.
 *
 * @param file in a folder that exists
 * @param inUse what to tell a person when another process holds it
 * @returns a function that gives it back
 * @throws Error with `inUse`
 */
export function takeLock(file: string, inUse: string): () => void {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		if (isAlive(Number(readFileSync(file, 'utf8')))) throw new Error(inUse);
		writeFileSync(file, String(process.pid));
	}
	return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: there is such a process, but it belongs to somebody else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
