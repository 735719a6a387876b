import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { setting } from '../signing/credentialData';
import { CredentialError } from '../signing/credentialError';

const API_VERSION = '2011-06-15';
export const DEFAULT_SESSION_NAME = 'n8n-aws-partner-central';

const ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
/** STS: `RoleSessionName` and `ExternalId`. */
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/** The parameters of AssumeRole (query protocol). @throws CredentialError for a setting that STS would refuse */
export function roleRequest(data: ICredentialDataDecryptedObject): Record<string, string> {
	const roleArn = setting(data, 'roleArn');
	const sessionName = setting(data, 'roleSessionName') || DEFAULT_SESSION_NAME;
	const externalId = setting(data, 'externalId');
	if (!ROLE_ARN.test(roleArn)) {
		throw new CredentialError(
			'The Role ARN in the credential must look like arn:aws:iam::123456789012:role/PartnerCentral.',
		);
	}
	if (!SESSION_NAME.test(sessionName)) {
		throw new CredentialError(
			'The Role Session Name in the credential must have 2 to 64 letters, digits or characters of "=,.@-_".',
		);
	}
	if (externalId !== '' && !EXTERNAL_ID.test(externalId)) {
		throw new CredentialError(
			'The External ID in the credential must have 2 to 1224 letters, digits or characters of "=,.@:/-_".',
		);
	}
	return {
		Action: 'AssumeRole',
		Version: API_VERSION,
		RoleArn: roleArn,
		RoleSessionName: sessionName,
		...(externalId === '' ? {} : { ExternalId: externalId }),
	};
}
