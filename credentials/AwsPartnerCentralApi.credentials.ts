import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { authenticate } from './authenticate';
import { connectionTest } from './connectionTest';
import { credentialProperties } from './properties';
import { preAuthenticate } from './preAuthenticate';

/** Signs requests to the AWS Partner Central Account API; for this package's nodes and the HTTP Request node. */
export class AwsPartnerCentralApi implements ICredentialType {
	name = 'awsPartnerCentralApi';

	displayName = 'AWS Partner Central API';

	icon: Icon = {
		light: 'file:awsPartnerCentralApi.svg',
		dark: 'file:awsPartnerCentralApi.dark.svg',
	};

	documentationUrl =
		'https://github.com/n8n-nodes-aws-partner-central/n8n-nodes-aws-partner-central#credential';

	properties: INodeProperties[] = credentialProperties;

	preAuthentication = preAuthenticate;

	authenticate: IAuthenticate = authenticate;

	test: ICredentialTestRequest = connectionTest;
}
