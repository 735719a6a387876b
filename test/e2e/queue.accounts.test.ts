/** One sheet, one node, three AWS accounts, in queue mode: two workers share the sessions, and never mix them up. */
import type { IDataObject } from 'n8n-workflow';
import { readExamples } from '../../lab/n8n/run/examples';
import { bindCredential, roleOfRowCredential } from '../../lab/n8n/run/records';
import { startSimulator, type Simulator } from '../../lab/simulator';
import { QueueBed, type Worker } from './support/queue/queueBed';
import { publishWithWebhook } from './support/queue/webhooks';
import { generatePinnedData, setParameters } from './support/workflows';

/** n8n with its servers takes 60 s to start on a small machine, several times that on a busy one. */
jest.setTimeout(600_000);

const FILE = '13-update-several-accounts.json';
const SHEET = 'Read Partner Profiles';

const bed = new QueueBed();
let simulator: Simulator;
let workers: Worker[];
/** The role that each session was handed out for, by its key. */
const roleOfKey = new Map<string, string>();

beforeAll(async () => {
	// Long enough that an execution keeps its worker busy while the other one takes the next.
	simulator = await startSimulator({ accounts: 3, taskDurationMs: 6000 });
	simulator.hooks.after('AssumeRole', ({ body }, answer) => {
		const [, key = ''] = /<AccessKeyId>(\w+)</.exec(answer.body) ?? [];
		roleOfKey.set(key, (body as { RoleArn: string }).RoleArn);
	});
	await bed.open();
	workers = await bed.startWorkers(2, 1);
});

afterAll(async () => {
	try {
		await bed.close();
	} finally {
		await simulator.close();
	}
});

it('each partner is updated by its own account, whichever worker it is', async () => {
	const { api } = bed.main;
	const record = roleOfRowCredential(simulator);
	const credential = { ...record, id: await api.createCredential(record) };
	const example = readExamples().find(({ file }) => file === FILE);
	if (!example) throw new Error(`There is no example ${FILE}.`);
	const rows = (example.workflow.pinData?.[SHEET] ?? []).map(({ json }) => json);
	const sheet = `return ${JSON.stringify(rows)}.map((row) => ({ json: { ...row, Description: $json.body.words } }));`;
	const bound = bindCredential(generatePinnedData(example.workflow), credential);
	const { id: _, ...workflow } = setParameters(bound, {
		[SHEET]: { jsCode: sheet, mode: 'runOnceForAllItems' },
	});
	const { begin } = await publishWithWebhook(bed.main, workflow, 'onReceived');

	const run = async (words: string, executions: number) => {
		const ids = await begin(Array.from({ length: executions }, () => ({ words })));
		const runs = await Promise.all(ids.map(async (one) => await api.waitForExecution(one)));
		const approved = runs.map((each) =>
			each.json('Profiles Approved').map((row) => row['Partner ID']),
		);
		expect(approved).toEqual(ids.map(() => rows.map((row) => row['Partner ID'])));
		return ids;
	};
	const [first] = await run('The first words.', 1);
	expect(roleOfKey.size).toBe(3);
	const others = await run('Other words.', 2);

	// Both workers had a part, and the one that came later took the sessions that the first had stored.
	const shares = workers.map(({ executions }) => executions);
	expect(shares.flat().sort()).toEqual([first, ...others].sort());
	expect(shares.every(({ length }) => length > 0)).toBe(true);
	expect(simulator.stsRequests.all()).toHaveLength(3);
	for (const { body, signature, accessKeyId = '' } of simulator.requests.all()) {
		const row = rows.find((each) => each['Partner ID'] === (body as IDataObject).Identifier);
		expect({ signature, role: roleOfKey.get(accessKeyId) }).toEqual({
			signature: 'valid',
			role: row?.['Role ARN'],
		});
	}
	for (const row of rows) {
		const partner = String(row['Partner ID']);
		expect(simulator.tasksOf(partner).map(({ Status }) => Status)).toEqual([
			'SUCCEEDED',
			'SUCCEEDED',
		]);
		expect(simulator.profileOf(partner).Description).toBe('Other words.');
	}
	expect(await api.readCredential(credential.id)).toMatchObject({
		roleArn: "={{ $json['Role ARN'] }}",
	});
});
