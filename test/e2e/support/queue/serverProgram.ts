/** Servers that n8n needs in queue mode, installed on the machine as programs. */
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';

import { END_WITH_PARENT, ProcessGroup } from '../../../../lab/process/processGroup';
import { eventually } from '../eventually';

/** Redis and PostgreSQL both say so, PostgreSQL as long as it is asked to speak English. */
const READY = /ready to accept connections/i;

export interface UserIds {
	uid: number;
	gid: number;
}

export interface ServerProgram {
	program: string;
	args: string[];
	/** A folder that the user may enter. */
	cwd: string;
	/** Default: the user of this process. */
	user?: UserIds;
	/** What makes the program end in order and without delay. */
	stopSignal: NodeJS.Signals;
}

/**
 * The path of an installed program.
 *
 * @param dirs where it is looked for before the folders of PATH
 * @throws Error that says how to install it
 */
export function findProgram(name: string, dirs: readonly string[] = []): string {
	const all = [...dirs, ...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'];
	const found = all.map((dir) => path.join(dir, name)).find(isProgram);
	if (found !== undefined) return found;
	throw new Error(
		`The tests of queue mode need ${name}. Debian and Ubuntu: apt-get install redis-server postgresql; macOS: brew install redis postgresql.`,
	);
}

/** The folders of Debian's PostgreSQL packages, which are not in PATH, newest version first. */
export function postgresDirs(): string[] {
	const root = '/usr/lib/postgresql';
	try {
		const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
		return versions.map((version) => path.join(root, version, 'bin'));
	} catch {
		return [];
	}
}

/** Starts a server and waits until it takes connections. @throws Error with its last words */
export async function startServerProgram(server: ServerProgram): Promise<ProcessGroup> {
	const settings = JSON.stringify({ ...server.user, stopSignal: server.stopSignal });
	const runAs = path.join(__dirname, 'run-as.cjs');
	const group = new ProcessGroup(
		process.execPath,
		[...END_WITH_PARENT, runAs, settings, server.program, ...server.args],
		{ cwd: server.cwd, env: { PATH: process.env.PATH, LC_ALL: 'C' } },
	);
	try {
		await printed(group, READY);
		return group;
	} catch (error) {
		await group.stop();
		throw error;
	}
}

/** Waits until a program has printed this. @throws Error with its last words when it ends before */
export async function printed(group: ProcessGroup, pattern: RegExp): Promise<void> {
	let ended = false;
	const whenEnded = () => {
		ended = true;
	};
	void group.ended.then(whenEnded, whenEnded);
	await eventually(`a program prints ${pattern}`, () => {
		if (pattern.test(group.lastLines(Infinity))) return true;
		if (ended) throw new Error(`It ended before it printed ${pattern}:\n${group.lastLines()}`);
		return undefined;
	});
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
