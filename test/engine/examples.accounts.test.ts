/** The example of several accounts: one sheet, one node, a role for each row. */
import type { IDataObject } from 'n8n-workflow';
import { byMajor } from '../../lab/engine';
import { roleData } from '../support/assumedRole';
import { credentialNameOf, readExample } from '../support/examples/examples';
import { runExample, useExampleBed } from '../support/examples/runExample';

const FILE = 'update-several-accounts.json';
const CREDENTIAL = credentialNameOf(FILE);

const bed = useExampleBed({ accounts: 3, taskDurationMs: 100 });
const workflow = readExample(FILE);
const rows = (workflow.pinData?.['Read Partner Profiles'] ?? []).map(({ json }) => json);

/** The role that each session was handed out for, by its key. */
let roleOfKey: Map<string, string>;

beforeEach(async () => {
	const data = roleData(bed, { roleArn: "={{ $json['Role ARN'] }}" });
	await bed.putCredential(data, CREDENTIAL);
	roleOfKey = new Map();
	bed.simulator.hooks.after('AssumeRole', ({ body }, answer) => {
		const [, key = ''] = /<AccessKeyId>(\w+)</.exec(answer.body) ?? [];
		roleOfKey.set(key, (body as { RoleArn: string }).RoleArn);
	});
});

/** The roles in whose names the requests about a partner were signed. */
function rolesFor(partner: unknown): Array<string | undefined> {
	const requests = bed.simulator.requests
		.all()
		.filter(({ body }) => (body as IDataObject).Identifier === partner);
	const roles = requests.map(({ accessKeyId = '' }) => roleOfKey.get(accessKeyId));
	return [...new Set(roles)];
}

it('updates each partner with the role of its own account, and stores a session for each', async () => {
	const run = await runExample(bed, workflow);
	expect(run.startedNodes).not.toContain('Rows to Correct');
	expect(run.json('Profiles Approved').map(({ Id, Status }) => [Id, Status])).toEqual(
		rows.map((row) => [row['Partner ID'], 'SUCCEEDED']),
	);
	expect(rows.map((row) => rolesFor(row['Partner ID']))).toEqual(
		rows.map((row) => [row['Role ARN']]),
	);
	expect(roleOfKey.size).toBe(3);

	const { session } = await bed.engine.storedCredential(CREDENTIAL);
	const stored = session === '' ? [] : (JSON.parse(session as string) as IDataObject[]);
	const keys = stored.map(({ accessKeyId }) => accessKeyId).sort();
	// n8n 1.x would store the resolved role with them.
	expect(keys).toEqual(byMajor(bed.engine, { 1: [], 2: [...roleOfKey.keys()].sort() }));
});

it('hands a row on whose role is refused, and stops no other', async () => {
	const [first, second, third] = rows;
	const other = { ...second, 'Role ARN': third?.['Role ARN'] };
	const wrong = { ...third, 'Role ARN': 'arn:aws:iam::200000000002:role/Nobody' };
	const emitted = [first, other, wrong] as IDataObject[];
	const run = await runExample(bed, workflow, { 'Read Partner Profiles': emitted });
	expect(run.json('Profiles Approved').map(({ Id }) => Id)).toEqual([first?.['Partner ID']]);
	expect(run.json('Rows to Correct').map(({ error }) => error)).toEqual([
		expect.stringContaining('AWS does not know partner partner-exampleacc001'),
		expect.stringContaining('refused the role arn:aws:iam::200000000002:role/Nobody'),
	]);
});
