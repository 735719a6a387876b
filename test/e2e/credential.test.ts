/** The credential in real n8n: its test button, and n8n's own HTTP Request node. */
import { simulatorCredential } from '../../lab/n8n/run/records';
import { START_NODE, type NodeInput } from '../../lab/engine';
import { CREDENTIAL_TYPE } from '../support/partnerCentral';
import { useN8n } from './support/useN8n';
import { assumeRole, createWorkflowWith } from './support/workflows';

const n8n = useN8n({ server: true });

afterEach(() => {
	n8n.simulator.allow('ListPartners');
	n8n.simulator.requests.clear();
	n8n.simulator.stsRequests.clear();
});

/** n8n's own HTTP Request node, set up as a person does it who uses the credential there. */
function httpRequestNode(): NodeInput {
	return {
		type: 'n8n-nodes-base.httpRequest',
		name: 'Request',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: n8n.simulator.endpoint,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: CREDENTIAL_TYPE,
			sendHeaders: true,
			headerParameters: {
				parameters: [{ name: 'X-Amz-Target', value: 'PartnerCentralAccount.ListPartners' }],
			},
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '{ "Catalog": "AWS" }',
			// The service's media type is application/x-amz-json-1.0, which n8n by itself takes for text.
			options: { response: { response: { responseFormat: 'json' } } },
		},
	};
}

describe('the test button of the credential', () => {
	const press = async (changes: Record<string, unknown>) =>
		await n8n.api.testCredential(simulatorCredential(n8n.simulator, changes));

	it('is content with the right keys', async () => {
		expect(await press({})).toMatchObject({ status: 'OK' });
		// The credential's own, whose answer it judges, and n8n's.
		expect(n8n.simulator.requests.all().map(({ operation }) => operation)).toEqual([
			'ListPartners',
			'ListPartners',
		]);
	});

	it('says that a key is unknown', async () => {
		expect(await press({ accessKeyId: 'AKIAI44QH8DHBEXAMPLE' })).toEqual({
			status: 'Error',
			message: expect.stringContaining('does not know the access key of this credential') as string,
		});
	});

	it('says that the secret does not fit', async () => {
		expect(await press({ secretAccessKey: 'je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY' })).toEqual({
			status: 'Error',
			message: expect.stringContaining('Check Secret Access Key') as string,
		});
	});

	it('says that the keys are right and a permission is missing', async () => {
		n8n.simulator.deny('ListPartners');
		expect(await press({})).toEqual({
			status: 'Error',
			message: expect.stringContaining('partnercentral:ListPartners') as string,
		});
	});

	it.each([
		[{ endpoint: 'http://127.0.0.1:1' }, 'reached at 127.0.0.1:1: the connection was refused'],
		[{ region: 'eu-west-1' }, 'Set Region in the credential to us-east-1'],
	])('says in words what is wrong with %j', async (changes, words) => {
		expect(await press(changes)).toEqual({
			status: 'Error',
			message: expect.stringContaining(words) as string,
		});
	});

	it('assumes the role', async () => {
		expect(await press(assumeRole(n8n.simulator))).toMatchObject({ status: 'OK' });
		expect(n8n.simulator.stsRequests.all()).toHaveLength(1);
	});

	it('says that the role is refused', async () => {
		const roleArn = 'arn:aws:iam::123456789012:role/SomebodyElses';
		const { status, message } = await press({ ...assumeRole(n8n.simulator), roleArn });
		expect(status).toBe('Error');
		expect(message).toContain('role');
		expect(n8n.simulator.requests.all()).toEqual([]);
	});
});

describe("the credential in n8n's HTTP Request node", () => {
	it.each([
		['access keys', () => ({})],
		['an assumed role', () => assumeRole(n8n.simulator)],
	])('signs a request with %s', async (_, changes) => {
		const credential = simulatorCredential(n8n.simulator, changes());
		const workflowId = await createWorkflowWith(n8n.api, httpRequestNode(), credential);
		const run = await n8n.api.runManually(workflowId, START_NODE);
		const [answer] = run.json('Request');
		expect(answer?.PartnerSummaryList).toHaveLength(n8n.simulator.partners.length);
		expect(n8n.simulator.requests.all().map(({ signature }) => signature)).toEqual(['valid']);
	});
});
