/** Choices and switches of the credential: understood in the node's own ways, or refused. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { AwsPartnerCentralApi } from '../../credentials/AwsPartnerCentralApi.credentials';
import { CREDENTIAL, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

async function testConnection(changes: ICredentialDataDecryptedObject) {
	return await bed.engine.testCredential(CREDENTIAL, { ...bed.credentialData(), ...changes });
}

it.each(['true', ' TRUE ', 'yes', '={{ "true" }}', '={{ 1 }}'])(
	'Use Custom Endpoint %j is on',
	async (useCustomEndpoint) => {
		expect(await testConnection({ useCustomEndpoint })).toMatchObject({ status: 'OK' });
		expect(bed.operations()).toContain('ListPartners');
	},
);

it.each(['Assume Role', 'assume_role', '={{ "assumeRole" }}'])(
	'Access Type %j takes on the role',
	async (accessType) => {
		const { roleArn, stsEndpoint } = bed.simulator;
		const changes = { accessType, roleArn, stsEndpoint };
		expect(await testConnection(changes)).toMatchObject({ status: 'OK' });
		expect(bed.simulator.stsRequests.all()).toHaveLength(1);
	},
);

it.each([
	[{ useCustomEndpoint: 'maybe' }, 'Use Custom Endpoint in the credential must be true or false'],
	[{ useCustomEndpoint: '={{ $vars.nothing }}' }, 'must be true or false, but is empty'],
	[{ accessType: 'role' }, 'must be "Access Key" or "Assume Role", but is "role"'],
	[{ accessType: '={{ undefined }}' }, 'must be "Access Key" or "Assume Role", but is empty'],
	[{ endpoint: ' ' }, 'Use Custom Endpoint is on in the credential, but Endpoint is empty'],
	[
		{ accessType: 'assumeRole', roleArn: 'arn:aws:iam::123456789012:role/Role', stsEndpoint: '' },
		'so the STS Endpoint is needed as well: these keys are not sent to AWS',
	],
])('%j is refused, and goes nowhere', async (changes, text) => {
	const { status, message } = await testConnection(changes);
	expect({ status, message }).toEqual({
		status: 'Error',
		message: expect.stringContaining(text),
	});
	expect(bed.simulator.requests.all()).toEqual([]);
});

it.each([
	[{ accessType: 'accessKey', useCustomEndpoint: true }, ['endpoint', 'region']],
	[{ accessType: 'accessKey', useCustomEndpoint: false }, []],
	[{ accessType: 'assumeRole', useCustomEndpoint: true }, ['endpoint', 'stsEndpoint', 'region']],
	[{ accessType: 'Assume Role', useCustomEndpoint: 'true' }, ['endpoint', 'stsEndpoint', 'region']],
	[{ accessType: 'assumeRole', useCustomEndpoint: false }, []],
])('%j shows of the addresses %j', (values, shown) => {
	const names = new AwsPartnerCentralApi().properties
		.filter(({ name }) => ['endpoint', 'stsEndpoint', 'region'].includes(name))
		.filter((property) => NodeHelpers.displayParameter(values, property, null, null))
		.map(({ name }) => name);
	expect(names).toEqual(shown);
});
