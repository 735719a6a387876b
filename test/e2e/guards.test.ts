/** An n8n that lets nobody ask its own network, and credentials that may be used for some hosts only. */
import { START_NODE } from '../../lab/engine';
import { simulatorCredential } from '../../lab/n8n/run/records';
import { locator, NODE_TYPE } from '../support/partnerCentral';
import { useN8n } from './support/useN8n';
import { assumeRole, createWorkflowWith } from './support/workflows';

const n8n = useN8n({
	server: true,
	environment: {
		N8N_SSRF_PROTECTION_ENABLED: 'true',
		N8N_SSRF_ALLOWED_HOSTNAMES: 'localhost',
	},
});

const NODE = 'Partner Central';

/** Reads a partner with a role. @param host of the simulator, by which of its names */
async function readPartner(host: '127.0.0.1' | 'localhost', allowedDomains: string) {
	const { simulator, api } = n8n;
	const at = (endpoint: string) => endpoint.replace('127.0.0.1', host);
	const credential = simulatorCredential(simulator, {
		...assumeRole(simulator),
		// A session of its own, which no other test has asked for.
		roleSessionName: `n8n-${allowedDomains}-${host}`,
		endpoint: at(simulator.endpoint),
		stsEndpoint: at(simulator.stsEndpoint),
		allowedHttpRequestDomains: 'domains',
		allowedDomains,
	});
	const partner = locator(simulator.partners[0] ?? '');
	const parameters = { resource: 'partner', operation: 'get', partner };
	const node = { type: NODE_TYPE, name: NODE, parameters };
	const run = await api.runManually(await createWorkflowWith(api, node, credential), START_NODE);
	return { status: run.status, error: run.error(NODE) };
}

beforeEach(() => {
	n8n.simulator.requests.clear();
	n8n.simulator.stsRequests.clear();
});

function asked(): number {
	return n8n.simulator.requests.all().length + n8n.simulator.stsRequests.all().length;
}

it('lets the node ask a host that both allow, for the role and for the service', async () => {
	expect(await readPartner('localhost', 'localhost')).toEqual({ status: 'success' });
	expect(asked()).toBe(2);
});

it.each([
	["n8n's protection of its network", '127.0.0.1', '127.0.0.1', 'SSRF'],
	["the credential's own list", 'localhost', 'example.com', 'Allowed HTTP Request Domains'],
] as const)('says that %s keeps the node from asking', async (_guard, host, domains, named) => {
	const { status, error } = await readPartner(host, domains);
	expect(status).toBe('error');
	expect(error?.message).toContain(`AWS STS (${host}:`);
	expect(error?.message).toContain(named);
	expect(asked()).toBe(0);
});
