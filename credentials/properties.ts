import type { INodeProperties } from 'n8n-workflow';

import { SERVICE_ENDPOINT, SERVICE_REGION } from '../partner-central/service/protocol';

const customEndpoint = { show: { useCustomEndpoint: [true] } };

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
