import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { PROJECT_DIR } from '../../../lab/package/files';
import { ProcessGroup } from '../../../lab/process/processGroup';
import { RestClient } from '../../../lab/n8n/run/restClient';
import { eventually } from './eventually';

/** `npm run n8n`, without npm, with data of its own. */
export class Starter {
	private constructor(
		readonly process: ProcessGroup,
		readonly port: number,
	) {}

	/** Runs it and waits until it says that n8n is ready. @throws Error with its output when it ends instead */
	static async run(homeDir: string, port: number, ...options: string[]): Promise<Starter> {
		const script = path.join('scripts', 'run-typescript.js');
		const program = path.join('scripts', 'n8n', 'start.ts');
		const group = new ProcessGroup(
			process.execPath,
			[script, program, '--port', String(port), ...options],
			{ cwd: PROJECT_DIR, env: { ...process.env, N8N_EXAMPLE_HOME: homeDir } },
		);
		const starter = new Starter(group, port);
		let ended = false;
		void group.ended.then(() => (ended = true));
		await eventually('n8n is ready', () => {
			if (ended) throw new Error(`npm run n8n has ended:\n${starter.output}`);
			return group.stdout.includes('Requests to the service') ? true : undefined;
		});
		return starter;
	}

	/** Everything it has said so far, its steps included. */
	get output(): string {
		return this.process.lastLines(Infinity);
	}

	/** A client that has signed in with what is printed for the person at the screen. */
	async signIn(): Promise<RestClient> {
		const printed = (label: string) =>
			new RegExp(`^ +${label} +(\\S+)$`, 'm').exec(this.process.stdout)?.[1] ?? '';
		const rest = new RestClient(printed('Editor'));
		await rest.signIn({ email: printed('E-mail'), password: printed('Password') });
		return rest;
	}

	/** Ids of the processes it has started, and of those that these have started. */
	descendants(): number[] {
		const { pid } = this.process;
		return pid === undefined ? [] : descendantsOf(pid, readParents());
	}
}

/** The processes of these that still exist. */
export function alive(pids: readonly number[]): number[] {
	const parents = readParents();
	return pids.filter((pid) => parents.has(pid));
}

function descendantsOf(pid: number, parents: ReadonlyMap<number, number>): number[] {
	const children = [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
	return children.flatMap((child) => [child, ...descendantsOf(child, parents)]);
}

/** The parent of each process of this machine; those that only wait to be buried do not count. */
function readParents(): Map<number, number> {
	const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
	const rows = table
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/));
	return new Map(
		rows
			.filter(([, , state]) => !state?.startsWith('Z'))
			.map(([pid, parent]) => [Number(pid), Number(parent)]),
	);
}
