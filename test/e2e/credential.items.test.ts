/** Expressions in the credential in real n8n: each row of a sheet has the account that it names. */
import type { IDataObject } from 'n8n-workflow';
import { simulatorCredential } from '../../lab/n8n/run/records';
import { startSimulator, type Simulator } from '../../lab/simulator';
import { chain, START_NODE, type NodeInput } from '../../lab/engine';
import { locator, NODE_TYPE } from '../support/partnerCentral';
import { N8nBed, type SignedInServer } from './support/n8nBed';
import { assumeRole } from './support/workflows';

/** n8n takes 20 s to start on a small machine, several times that on a busy one. */
const PATIENCE_MS = 300_000;
const ROLE_ARN = '={{ $json["Role ARN"] }}';

let bed: N8nBed;
let n8n: SignedInServer;
let simulator: Simulator;

beforeAll(async () => {
	bed = new N8nBed();
	n8n = await bed.startServer();
	simulator = await startSimulator({ accounts: 2 });
}, PATIENCE_MS);

afterAll(async () => {
	await simulator.close();
	await bed.close();
}, PATIENCE_MS);

it(
	'two rows, two roles: each partner is read by its own account, and the expression stays',
	async () => {
		const rows = simulator.accounts.map(({ roleArn, partners: [Partner = ''] }) => ({
			Partner,
			'Role ARN': roleArn,
		}));
		const credential = simulatorCredential(simulator, {
			...assumeRole(simulator),
			roleArn: ROLE_ARN,
		});
		const id = await n8n.api.createCredential(credential);
		const node: NodeInput = {
			type: NODE_TYPE,
			name: 'Partner Central',
			parameters: {
				resource: 'partner',
				operation: 'get',
				partner: locator('={{ $json.Partner }}'),
			},
			credentials: { [credential.type]: { id, name: credential.name } },
		};
		const sheet: NodeInput = {
			type: 'n8n-nodes-base.code',
			name: 'Sheet',
			typeVersion: 2,
			parameters: { jsCode: `return ${JSON.stringify(rows)};` },
		};
		const workflowId = await n8n.api.createWorkflow({ ...chain([sheet, node]), name: 'Rows' });
		const run = async () => await n8n.api.runManually(workflowId, START_NODE);

		const first = await run();
		expect(first.json('Partner Central').map(({ Id }) => Id)).toEqual(
			rows.map(({ Partner }) => Partner),
		);
		expect((await run()).status).toBe('success');
		const asked = simulator.stsRequests.all().map(({ body }) => (body as IDataObject).RoleArn);
		expect(asked.sort()).toEqual(rows.map((row) => row['Role ARN']).sort());
		expect(await n8n.api.readCredential(id)).toMatchObject({ roleArn: ROLE_ARN });
	},
	PATIENCE_MS,
);
