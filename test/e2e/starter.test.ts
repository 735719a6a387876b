/** `npm run n8n`: what it prints holds, it keeps data between starts, and it leaves no process behind. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { readExamples } from '../../lab/n8n/run/examples';
import { freePort, isFree } from '../../lab/n8n/run/freePort';
import { makeTemporaryDir } from '../../lab/package/files';
import { N8nApi } from './support/api';
import { eventually } from './support/eventually';
import { alive, Starter } from './support/starter';

/** Each start takes 30 s on a small machine, several times that on a busy one. */
jest.setTimeout(600_000);

const parentDir = makeTemporaryDir();
const homeDir = path.join(parentDir, 'home');
const starters: Starter[] = [];

async function start(...options: string[]): Promise<Starter> {
	const starter = await Starter.run(homeDir, await freePort(), ...options);
	starters.push(starter);
	return starter;
}

afterAll(async () => {
	await Promise.all(starters.map((starter) => starter.process.stop()));
	rmSync(parentDir, { recursive: true, force: true, maxRetries: 3 });
});

interface WorkflowSummary {
	id: string;
	name: string;
}

async function workflowsOf(api: N8nApi): Promise<WorkflowSummary[]> {
	return await api.rest.send('GET', '/rest/workflows');
}

async function rename(api: N8nApi, { id }: WorkflowSummary, name: string): Promise<void> {
	const path = `/rest/workflows/${id}`;
	const { versionId } = await api.rest.send<{ versionId: string }>('GET', path);
	await api.rest.send('PATCH', path, { name, versionId });
}

async function namesIn(starter: Starter): Promise<string[]> {
	const workflows = await workflowsOf(new N8nApi(await starter.signIn()));
	return workflows.map(({ name }) => name).sort();
}

/** What it has printed for the person at the screen. */
function passwordIn(starter: Starter): string | undefined {
	return /^ +Password +(\S+)$/m.exec(starter.output)?.[1];
}

/** The addresses of the stored credential, as the file for the next start has them, take connections. */
async function expectCredentialToAnswer(): Promise<void> {
	const file = path.join(homeDir, 'imported.json');
	const { endpoint, stsEndpoint } = JSON.parse(readFileSync(file, 'utf8')) as Record<
		string,
		string
	>;
	for (const url of [endpoint, stsEndpoint]) {
		expect((await fetch(url ?? '', { method: 'POST' })).status).toBe(403);
	}
}

async function untilGone(processes: number[]): Promise<void> {
	await eventually('no process is left', () => alive(processes).length === 0 || undefined);
}

const examples = readExamples();
const exampleNames = examples.map(({ workflow }) => workflow.name).sort();

/** An example whose sample rows are pinned data, which the import has to keep. */
const spreadsheet = examples.find(({ file }) => file === '03-sync-profiles-from-spreadsheet.json');

it('serves all examples, ready to run, keeps what a person changes, and starts afresh on demand', async () => {
	const first = await start();
	const api = new N8nApi(await first.signIn());
	const workflows = await workflowsOf(api);
	expect(workflows.map(({ name }) => name).sort()).toEqual(exampleNames);

	const example = workflows.find(({ name }) => name === spreadsheet?.workflow.name);
	const run = await api.runManually(example?.id ?? '', 'Start by Hand');
	expect(run.status).toBe('success');
	expect(run.json('Profiles Approved')).toHaveLength(4);
	expect(run.json('Rows to Correct')).toHaveLength(2);
	const line = /HTTP 200 {2}StartProfileUpdateTask {2}partner-exampleaws001/;
	await eventually('the start is told', () => line.test(first.output) || undefined);
	const [, simulator = ''] = /^ +Simulator +(\S+)$/m.exec(first.output) ?? [];
	expect(await (await fetch(simulator)).text()).toContain('<h1>Partner Central simulator</h1>');

	if (example) await rename(api, example, 'Mine');
	const processes = first.descendants();
	expect(processes.length).toBeGreaterThanOrEqual(2);
	await first.process.stop();
	expect(await first.process.ended).toEqual({ code: 0, signal: null });
	await untilGone(processes);
	expect(await isFree(first.port)).toBe(true);

	const second = await start();
	expect(second.output).not.toContain('Import');
	expect(passwordIn(second)).toBe(passwordIn(first));
	await expectCredentialToAnswer();
	const others = exampleNames.filter((name) => name !== example?.name);
	expect(await namesIn(second)).toEqual([...others, 'Mine'].sort());
	await expect(Starter.run(homeDir, await freePort())).rejects.toThrow('already running');
	await second.process.stop();

	const third = await start('--reset');
	expect(await namesIn(third)).toEqual(exampleNames);
	expect(passwordIn(third)).not.toBe(passwordIn(first));
});

it('takes n8n with it when it is ended by force', async () => {
	const starter = starters.at(-1) ?? (await start());
	const processes = starter.descendants();
	expect(processes.length).toBeGreaterThanOrEqual(2);
	process.kill(starter.process.pid ?? NaN, 'SIGKILL');
	await untilGone(processes);
});
