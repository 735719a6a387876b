/** The command itself: keys from the environment, a question before it begins, Ctrl+C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTemporaryDir, PROJECT_DIR } from '../../lab/package/files';
import { startSimulator, type Simulator } from '../../lab/simulator';

const PARTNER = 'partner-examplesbx001';

let simulator: Simulator;
beforeEach(async () => (simulator = await startSimulator({ taskDurationMs: 80 })));
afterEach(async () => await simulator.close());

/** The command as `npm run aws:check` runs it, with nothing of this machine's AWS settings. */
function runCli(environment: NodeJS.ProcessEnv, ...args: string[]) {
	const options = ['--endpoint', simulator.endpoint, '--poll', '0.01', ...args];
	const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/aws-check.ts', ...options], {
		cwd: PROJECT_DIR,
		env: {
			PATH: process.env.PATH,
			HOME: tmpdir(),
			AWS_EC2_METADATA_DISABLED: 'true',
			NODE_NO_WARNINGS: '1',
			...environment,
		},
	});
	const output = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
	const ended = once(child, 'close').then(([status]) => ({ status: status as number, ...output }));
	return { child, ended };
}

const keys = () => ({
	AWS_ACCESS_KEY_ID: simulator.accessKeyId,
	AWS_SECRET_ACCESS_KEY: simulator.secretAccessKey,
});

it('prints the table alone on stdout', async () => {
	const { stdout, stderr, status } = await runCli(keys(), '--yes').ended;
	expect(stdout.split('\n')).toHaveLength(11);
	expect(stdout).toMatch(/^\| # \| Question \| Answer \|\n(\|.*\|\n){9}$/);
	expect(stderr).toContain('at most 6 updates');
	expect(stderr).toContain('The profile is as it was.');
	expect(status).toBe(0);
});

it.each(['n\n', ''])('does nothing when it is answered %j', async (answer) => {
	const { child, ended } = runCli(keys());
	child.stdin.end(answer);
	expect(await ended).toMatchObject({
		status: 0,
		stdout: '',
		stderr: expect.stringContaining('Nothing was changed.'),
	});
	expect(simulator.requests.of('StartProfileUpdateTask')).toEqual([]);
});

it('puts the profile back after Ctrl+C', async () => {
	const before = simulator.profileOf(PARTNER);
	simulator.scriptOutcomes(
		PARTNER,
		{ status: 'SUCCEEDED' },
		{
			status: 'SUCCEEDED',
			durationMs: 3_600_000,
		},
	);
	const { child, ended } = runCli(keys(), '--yes');
	let starts = 0;
	simulator.hooks.after('StartProfileUpdateTask', () => {
		starts += 1;
		if (starts === 2) child.kill('SIGINT');
	});
	expect(await ended).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('not asked: broken off'),
		stderr: expect.stringContaining('The profile is as it was.'),
	});
	expect(simulator.profileOf(PARTNER)).toEqual(before);
});

it('takes the keys from the profile of AWS’s own file that is asked for', async () => {
	const dir = makeTemporaryDir();
	const AWS_SHARED_CREDENTIALS_FILE = join(dir, 'credentials');
	const { accessKeyId, secretAccessKey } = simulator;
	writeFileSync(
		AWS_SHARED_CREDENTIALS_FILE,
		`[default]\naws_access_key_id = AKIAUNKNOWN000000001\naws_secret_access_key = x\n[partner]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`,
	);
	const environment = { AWS_SHARED_CREDENTIALS_FILE, AWS_PROFILE: 'partner' };
	const { child, ended } = runCli(environment);
	child.stdin.end('n');
	expect(await ended).toMatchObject({ status: 0, stderr: expect.stringContaining('Go on?') });
	expect(simulator.requests.all().every(({ signature }) => signature === 'valid')).toBe(true);
	rmSync(dir, { recursive: true });
});

it.each<[string, () => NodeJS.ProcessEnv, string[], string]>([
	['no keys', () => ({}), [], 'No AWS keys were found. Set AWS_ACCESS_KEY_ID'],
	['an option that makes no sense', keys, ['--timeout', 'x'], '--timeout must be a number'],
	['another partner', keys, ['--partner', 'partner-exampleaws001', '--yes'], 'has no partner'],
])('says in a sentence what is wrong: %s', async (_name, environment, args, words) => {
	const { status, stderr, stdout } = await runCli(environment(), ...args).ended;
	expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	expect(stderr).toContain(words);
	expect(stderr).not.toMatch(/^\s+at /m);
});
