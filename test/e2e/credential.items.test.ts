/** Expressions in the credential in real n8n: each row of a sheet has the account that it names. */
import type { IDataObject } from 'n8n-workflow';
import { simulatorCredential } from '../../lab/n8n/run/records';
import { chain, START_NODE, type NodeInput } from '../../lab/engine';
import { locator, NODE_TYPE } from '../support/partnerCentral';
import { useN8n } from './support/useN8n';
import { assumeRole } from './support/workflows';

const ROLE_ARN = '={{ $json["Role ARN"] }}';

const n8n = useN8n({ server: true, simulator: { accounts: 2 } });

it('two rows, two roles: each partner is read by its own account, and the expression stays', async () => {
	const { api, simulator } = n8n;
	const rows = simulator.accounts.map(({ roleArn, partners: [Partner = ''] }) => ({
		Partner,
		'Role ARN': roleArn,
	}));
	const credential = simulatorCredential(simulator, {
		...assumeRole(simulator),
		roleArn: ROLE_ARN,
	});
	const id = await api.createCredential(credential);
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
	const workflowId = await api.createWorkflow({ ...chain([sheet, node]), name: 'Rows' });
	const run = async () => await api.runManually(workflowId, START_NODE);

	const first = await run();
	expect(first.json('Partner Central').map(({ Id }) => Id)).toEqual(
		rows.map(({ Partner }) => Partner),
	);
	expect((await run()).status).toBe('success');
	const asked = simulator.stsRequests.all().map(({ body }) => (body as IDataObject).RoleArn);
	expect(asked.sort()).toEqual(rows.map((row) => row['Role ARN']).sort());
	expect(await api.readCredential(id)).toMatchObject({ roleArn: ROLE_ARN });
});
