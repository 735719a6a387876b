/** The tarball, installed as n8n installs community packages, is loaded by real n8n. */
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';

import { EXAMPLES_CREDENTIAL } from '../../lab/package/examples';
import { simulatorCredential } from '../../lab/n8n/run/records';
import { CREDENTIAL_TYPE, NODE_TYPE, PACKAGE_NAME } from '../support/partnerCentral';
import { useN8n } from './support/useN8n';

const n8n = useN8n({ server: true });

async function ownNodeTypes(): Promise<INodeTypeDescription[]> {
	const types = await n8n.api.rest.send<INodeTypeDescription[]>('GET', '/types/nodes.json');
	return types.filter(({ name }) => name.startsWith(`${PACKAGE_NAME}.`));
}

async function credentialType(): Promise<ICredentialType> {
	const types = await n8n.api.rest.send<ICredentialType[]>('GET', '/types/credentials.json');
	const type = types.find(({ name }) => name === CREDENTIAL_TYPE);
	if (!type) throw new Error(`n8n does not know the credential type ${CREDENTIAL_TYPE}`);
	return type;
}

async function fetchIcon(path: string): Promise<{ status: number; type: string | null }> {
	const { status, headers } = await fetch(`${n8n.server.url}/${path}`);
	return { status, type: headers.get('content-type') };
}

describe('the installed package in real n8n', () => {
	it('offers the node, its variant for agents, and the trigger', async () => {
		const types = await ownNodeTypes();
		const facts = types.map(({ name, displayName, version }) => ({ name, displayName, version }));
		expect(facts).toHaveLength(3);
		expect(facts).toEqual(
			expect.arrayContaining([
				{ name: NODE_TYPE, displayName: 'AWS Partner Central', version: 1 },
				{ name: `${NODE_TYPE}Tool`, displayName: 'AWS Partner Central Tool', version: 1 },
				{ name: `${NODE_TYPE}Trigger`, displayName: 'AWS Partner Central Trigger', version: 1 },
			]),
		);
	});

	it('offers the credential type to its nodes', async () => {
		const { displayName, supportedNodes } = await credentialType();
		expect(displayName).toBe('AWS Partner Central API');
		expect(supportedNodes).toEqual(expect.arrayContaining([NODE_TYPE, `${NODE_TYPE}Trigger`]));
	});

	it('serves the icons of nodes and credential for both themes', async () => {
		const owners = [...(await ownNodeTypes()), await credentialType()];
		const paths = owners.flatMap(({ iconUrl }) =>
			typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [String(iconUrl)],
		);
		const icons = await Promise.all(paths.map(fetchIcon));
		expect(paths).toHaveLength(2 * owners.length);
		expect(icons).toEqual(
			paths.map(() => ({ status: 200, type: expect.stringContaining('image/svg+xml') as string })),
		);
	});

	it('fills the list of partners from the service', async () => {
		const { id: _, ...credential } = simulatorCredential(n8n.simulator);
		const id = await n8n.api.createCredential(credential);
		const { results } = await n8n.api.rest.send<{ results: { name: string; value: string }[] }>(
			'POST',
			'/rest/dynamic-node-parameters/resource-locator-results',
			{
				path: 'parameters.partner',
				methodName: 'searchPartners',
				nodeTypeAndVersion: { name: NODE_TYPE, version: 1 },
				currentNodeParameters: {
					resource: 'profileUpdateTask',
					operation: 'start',
					catalog: 'AWS',
				},
				credentials: { [CREDENTIAL_TYPE]: { id, name: EXAMPLES_CREDENTIAL } },
			},
		);
		expect(results.map(({ value }) => value).sort()).toEqual([...n8n.simulator.partners].sort());
	});
});
