import type { INodeProperties } from 'n8n-workflow';

import { SERVICE_ENDPOINT, SERVICE_REGION } from '../partner-central/service/protocol';
import { DEFAULT_SESSION_NAME } from './readCredential';

/*
 * n8n drops what is hidden, and both choices may be given as text that `readCredential` understands: so what
 * belongs to a role is shown for any spelling of it, and what belongs to an endpoint unless there is none. Not by a
 * pattern: n8n gives each of those a quarter of a second, which a busy machine does not have.
 */
const assumedRole = {
	show: { accessType: [{ _cnd: { includes: 'ssume' } }, { _cnd: { includes: 'SSUME' } }] },
};
const customEndpoint = { hide: { useCustomEndpoint: [false] } };

export const credentialProperties: INodeProperties[] = [
	{
		displayName: 'Access Type',
		name: 'accessType',
		type: 'options',
		default: 'accessKey',
		options: [
			{
				name: 'Access Key',
				value: 'accessKey',
				description: 'Use the keys of an IAM user, or temporary keys with their session token',
			},
			{
				name: 'Assume Role',
				value: 'assumeRole',
				description: 'Use the keys to take on an IAM role, such as one of another AWS account',
			},
		],
	},
	{
		displayName: 'Access Key ID',
		name: 'accessKeyId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. AKIAIOSFODNN7EXAMPLE',
		description: 'From the AWS console: IAM > Users > Security credentials > Create access key',
	},
	{
		displayName: 'Secret Access Key',
		name: 'secretAccessKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'Shown once by AWS when the access key is created',
	},
	{
		displayName: 'Session Token',
		name: 'sessionToken',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Only for temporary keys, which begin with ASIA. Leave empty otherwise.',
	},
	{
		displayName: 'Role ARN',
		name: 'roleArn',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. arn:aws:iam::123456789012:role/PartnerCentral',
		displayOptions: assumedRole,
		description: 'The role to take on. Its trust policy must name the owner of the access key.',
	},
	{
		displayName: 'External ID',
		name: 'externalId',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		displayOptions: assumedRole,
		description: "Only when the role's trust policy asks for one",
	},
	{
		displayName: 'Role Session Name',
		name: 'roleSessionName',
		type: 'string',
		default: DEFAULT_SESSION_NAME,
		displayOptions: assumedRole,
		description: 'The name under which AWS CloudTrail lists what is done with the role',
	},
	{
		displayName: 'Session',
		name: 'session',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	{
		displayName: 'Use Custom Endpoint',
		name: 'useCustomEndpoint',
		type: 'boolean',
		default: false,
		description:
			'Whether to send requests to another address than the public one, such as a VPC endpoint or a local simulator',
	},
	{
		displayName: 'Endpoint',
		name: 'endpoint',
		type: 'string',
		default: '',
		placeholder: `e.g. ${SERVICE_ENDPOINT}`,
		displayOptions: customEndpoint,
		description:
			'Must start with https://. Only addresses of this machine (localhost) may start with http://.',
	},
	{
		displayName: 'STS Endpoint',
		name: 'stsEndpoint',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://sts.us-east-1.amazonaws.com',
		displayOptions: { ...assumedRole, ...customEndpoint },
		description: 'Where the role is assumed. Leave empty for the public address of AWS STS.',
	},
	{
		displayName: 'Region',
		name: 'region',
		type: 'string',
		default: SERVICE_REGION,
		displayOptions: customEndpoint,
		description: 'The region to sign for. AWS offers the service in us-east-1 only.',
	},
	{
		displayName: 'Catalog for the Connection Test',
		name: 'testCatalog',
		type: 'options',
		default: 'AWS',
		options: [
			{ name: 'AWS', value: 'AWS' },
			{ name: 'Sandbox', value: 'Sandbox' },
		],
		description:
			'Where the connection test looks for partners. Workflows choose their own catalog.',
	},
];
