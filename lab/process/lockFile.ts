import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Keeps two processes from doing the same thing in the same folder at once. The file names the process
 * that holds it; one that was left behind by a process that is gone does not count, even when the system
 * has given the number of that process to another one.
 *
 * @param file in a folder that exists
 * @param inUse what to tell a person when another process holds it
 * @returns a function that gives it back
 * @throws Error with `inUse`
 */
export function takeLock(file: string, inUse: string): () => void {
	const own = describeProcess(process.pid);
	try {
		writeFileSync(file, own, { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		if (isHeld(readFileSync(file, 'utf8'))) {
			throw new Error(`${inUse} If it is not so, delete ${file}.`);
		}
		writeFileSync(file, own);
	}
	return () => rmSync(file, { force: true });
}

function isHeld(holder: string): boolean {
	const pid = Number(holder.split('\n')[0]);
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	return isAlive(pid) && describeProcess(pid) === holder;
}

/** The number of a process, and when it began where the system tells (not on Windows): no other one has both. */
export function describeProcess(pid: number): string {
	return `${pid}\n${startOf(pid)}`;
}

function startOf(pid: number): string {
	try {
		if (process.platform !== 'linux') {
			return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
		}
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		// The second field is a name in brackets, which may hold anything; the 22nd is the start since boot.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\)/s, '')
			.trim()
			.split(' ');
		return `${boot} ${fields[19]}`;
	} catch {
		return '';
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: there is such a process, but it belongs to somebody else.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
