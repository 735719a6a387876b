/** The folder of `npm run n8n`: for one process at a time, for its owner, and never somebody else's. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describeProcess } from '../../../lab/process/lockFile';
import { eraseHome, openHome } from '../../../lab/n8n/start/home';
import { readOwner } from '../../../lab/n8n/start/owner';
import { makeTemporaryDir } from '../../../lab/package/files';

let parent: string;
let home: string;
beforeEach(() => {
	parent = makeTemporaryDir();
	home = path.join(parent, 'home');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const lockFile = () => `${home}.pid`;
const modeOf = (file: string) => statSync(file).mode & 0o777;

it('is made, kept from start to start, and erased on demand', () => {
	openHome(home)();
	writeFileSync(path.join(home, 'data'), '');
	openHome(home)();
	expect(existsSync(path.join(home, 'data'))).toBe(true);
	const unlock = openHome(home);
	eraseHome(home);
	expect(existsSync(path.join(home, 'data'))).toBe(false);
	unlock();
	openHome(home)();
	expect(existsSync(lockFile())).toBe(false);
});

it('may be an empty folder, and never one with files of somebody else', () => {
	mkdirSync(home);
	writeFileSync(path.join(home, 'thesis.txt'), 'x');
	expect(() => openHome(home)).toThrow('holds files that npm run n8n has not made');
	rmSync(path.join(home, 'thesis.txt'));
	openHome(home)();
});

const refused = () =>
	`npm run n8n is already running for this folder. Stop it with Ctrl-C first. If it is not so, delete ${lockFile()}.`;

/** @returns what a person reads when the folder cannot be opened */
function openAndClose(): string | undefined {
	try {
		openHome(home)();
		return undefined;
	} catch (error) {
		return (error as Error).message;
	}
}

it.each<[string, string, boolean]>([
	['a process that runs', describeProcess(process.ppid), true],
	['a process whose number another one has got since', `${process.ppid}\nlong ago`, false],
	['a process that is gone', `${2 ** 22 + 1}\n`, false],
	['a number that is none', 'x', false],
	['nobody', '', false],
])('is locked by %s, or not', (_case, holder, isLocked) => {
	openHome(home)();
	writeFileSync(lockFile(), holder);
	expect(openAndClose()).toBe(isLocked ? refused() : undefined);
	expect(existsSync(lockFile())).toBe(isLocked);
});

it('has an account of its own, which others on the machine cannot read', () => {
	openHome(home)();
	const { email, password } = readOwner(home);
	expect(password).toMatch(/^[\w-]{16}N8$/);
	expect(readOwner(home)).toMatchObject({ email, password });
	expect(readFileSync(path.join(home, 'owner.json'), 'utf8')).toContain(password);
	expect([modeOf(home), modeOf(path.join(home, 'owner.json'))]).toEqual([0o700, 0o600]);
	eraseHome(home);
	expect(readOwner(home).password).not.toBe(password);
});
