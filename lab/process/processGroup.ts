import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** Ends a Node program when this process is gone; goes before the program's own file. */
export const END_WITH_PARENT = ['--require', path.join(__dirname, 'end-with-parent.cjs')];

/** Enough for n8n to finish what it is writing; it takes about a second when it is idle. */
const GRACE_MS = 15_000;

/** Of a server that runs for hours only the last lines can matter. */
const KEPT_OUTPUT_CHARACTERS = 20_000_000;

export interface ProcessOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Gets everything that is printed, as it comes. */
	onOutput?: (text: string) => void;
}

export interface ProcessEnd {
	code: number | null;
	signal: NodeJS.Signals | null;
}

/** A program and all that it starts, which end together. */
export class ProcessGroup {
	/** Settles when the program has ended, and nothing that it had started is left. */
	readonly ended: Promise<ProcessEnd>;

	private readonly child: ChildProcess;

	private printed = { stdout: '', all: '' };

	constructor(command: string, args: readonly string[], options: ProcessOptions = {}) {
		const { cwd, env, onOutput } = options;
		this.child = spawn(command, args, {
			cwd,
			env,
			// A group of its own: a signal to the group reaches what the program has started, and Ctrl-C in
			// the terminal reaches this process alone, which then ends its groups in order.
			detached: process.platform !== 'win32',
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			windowsHide: true,
		});
		for (const name of ['stdout', 'stderr'] as const) {
			this.child[name]?.setEncoding('utf8').on('data', (text: string) => {
				if (name === 'stdout') this.printed.stdout = keepEnd(this.printed.stdout + text);
				this.printed.all = keepEnd(this.printed.all + text);
				onOutput?.(text);
			});
		}
		this.child.once('exit', () => this.signal('SIGKILL'));
		this.ended = new Promise((resolve, reject) => {
			this.child.once('error', reject);
			this.child.once('close', (code, signal) => resolve({ code, signal }));
		});
		// Whoever waits gets the error; nobody has to.
		this.ended.catch(() => undefined);
	}

	get pid(): number | undefined {
		return this.child.pid;
	}

	/** What the program has printed to its standard output. */
	get stdout(): string {
		return this.printed.stdout;
	}

	/** The end of what it has printed, for people. */
	lastLines(count = 40): string {
		return this.lines().slice(-count).join('\n');
	}

	/** What it has printed, without the middle when that is long: npm, for one, gives its reason first. */
	excerpt(count = 20): string {
		const lines = this.lines();
		if (lines.length <= 2 * count) return lines.join('\n');
		return [...lines.slice(0, count), '…', ...lines.slice(-count)].join('\n');
	}

	/** Asks the program to end and waits for it; after the grace period it is ended by force. */
	async stop(graceMs = GRACE_MS): Promise<void> {
		const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
		this.signal('SIGTERM');
		await this.ended.catch(() => undefined);
		clearTimeout(timer);
	}

	/** Ends everything at once, as a machine that fails does. */
	async kill(): Promise<void> {
		this.signal('SIGKILL');
		await this.ended.catch(() => undefined);
	}

	private lines(): string[] {
		return this.printed.all.trimEnd().split('\n');
	}

	private signal(name: NodeJS.Signals): void {
		const { pid } = this.child;
		if (pid === undefined) return;
		if (process.platform === 'win32') {
			spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
			return;
		}
		try {
			process.kill(-pid, name);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
}

function keepEnd(text: string): string {
	return text.length > KEPT_OUTPUT_CHARACTERS ? text.slice(-KEPT_OUTPUT_CHARACTERS) : text;
}
