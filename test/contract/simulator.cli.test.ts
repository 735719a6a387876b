import { ListPartnersCommand } from '@aws-sdk/client-partnercentral-account';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Simulator } from '../../lab/simulator';
import { PROJECT_DIR } from '../../lab/package/files';
import { sdkClient } from '../support/simulator/sdkClient';

/** The command as `npm run simulator` runs it. */
function runCli(...args: string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'lab/simulator/cli.ts', ...args], {
		cwd: PROJECT_DIR,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const output = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
	const ended = once(child, 'close').then(([status, signal]) => ({ status, signal, ...output }));
	return { child, output, ended };
}

describe('npm run simulator', () => {
	test.each(['SIGINT', 'SIGTERM'] as const)(
		'prints one line of JSON, serves, and ends cleanly on %s',
		async (signal) => {
			const { child, output, ended } = runCli('--port', '0', '--task-duration', '0.5');
			while (!output.stdout.includes('\n')) await once(child.stdout, 'data');
			const facts = JSON.parse(output.stdout) as Simulator;
			expect(Object.keys(facts)).toEqual([
				'endpoint',
				'stsEndpoint',
				'region',
				'accessKeyId',
				'secretAccessKey',
				'roleArn',
				'catalogs',
				'partners',
				'accounts',
			]);
			const client = sdkClient(facts);
			const { PartnerSummaryList } = await client.send(new ListPartnersCommand({ Catalog: 'AWS' }));
			expect(PartnerSummaryList?.map(({ Id }) => Id)).toEqual(facts.partners);
			child.kill(signal);
			const { status, stdout, stderr } = await ended;
			expect(status).toBe(0);
			expect(stderr).toBe(`Open ${facts.endpoint} in a browser to watch what happens.\n`);
			expect(stdout.trimEnd().split('\n')).toHaveLength(1);
			client.destroy();
		},
	);

	test('tells a mistake in a sentence and ends with status 2', async () => {
		const { status, stdout, stderr } = await runCli('--port', 'eighty').ended;
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain('--port must be a whole number from 0 to 65535, not "eighty".');
	});
});
