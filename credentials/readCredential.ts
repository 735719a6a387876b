import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { CredentialError } from './credentialError';
import { publicEndpoint, publicSts, readCustomEndpoints, type Endpoint } from './endpoint';

/** What signing needs to know of the caller. */
export interface Keys {
	accessKeyId: string;
	secretAccessKey: string;
	sessionToken?: string;
}

export interface Role {
	arn: string;
	sessionName: string;
	externalId?: string;
	/** Where it is asked for. */
	sts: Endpoint;
}

/** What was filled into the credential's form. */
export interface Credential {
	keys: Keys;
	endpoint: Endpoint;
	/** Taken on with the keys, if requests are signed in its name. */
	role?: Role;
}

/** Who asks for a role's session. */
export type Caller = Required<Pick<Credential, 'keys' | 'role'>>;

export const DEFAULT_SESSION_NAME = 'n8n-aws-partner-central';

const ROLE_ARN = /^arn:(aws[a-z-]{0,30}):iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;
/** STS: `RoleSessionName` and `ExternalId`. */
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/** @throws CredentialError for whatever would not work, or would go to another place than was meant */
export function readCredential(data: ICredentialDataDecryptedObject): Credential {
	const assumesRole = readAccessType(data.accessType);
	const keys = readKeys(data);
	const { endpoint, sts } = readSwitch(data.useCustomEndpoint, 'Use Custom Endpoint')
		? readCustomEndpoints(text(data.endpoint), text(data.stsEndpoint), text(data.region))
		: { endpoint: publicEndpoint, sts: publicSts };
	return { keys, endpoint, role: assumesRole ? readRole(data, sts) : undefined };
}

/** People paste with blanks and line breaks around. */
export function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function readKeys(data: ICredentialDataDecryptedObject): Keys {
	const accessKeyId = text(data.accessKeyId);
	const secretAccessKey = text(data.secretAccessKey);
	const sessionToken = text(data.sessionToken) || undefined;
	if (!accessKeyId) throw new CredentialError('The credential has no Access Key ID.');
	if (!secretAccessKey) throw new CredentialError('The credential has no Secret Access Key.');
	if (accessKeyId.startsWith('ASIA') && !sessionToken) {
		throw new CredentialError(
			'This access key is a temporary one (it begins with ASIA), so the credential also needs the Session Token that was issued with it.',
		);
	}
	return { accessKeyId, secretAccessKey, sessionToken };
}

function readRole(data: ICredentialDataDecryptedObject, sts: Endpoint | undefined): Role {
	const arn = text(data.roleArn);
	const sessionName = text(data.roleSessionName) || DEFAULT_SESSION_NAME;
	const externalId = text(data.externalId) || undefined;
	const [, partition] = ROLE_ARN.exec(arn) ?? [];
	if (partition === undefined) {
		throw new CredentialError(
			'The Role ARN in the credential must look like arn:aws:iam::123456789012:role/PartnerCentral.',
		);
	}
	if (partition !== 'aws') {
		throw new CredentialError(
			`The Role ARN in the credential is one of ${partition}, but AWS offers this service in its standard partition only (arn:aws:…).`,
		);
	}
	if (!SESSION_NAME.test(sessionName)) {
		throw new CredentialError(
			'The Role Session Name in the credential must have 2 to 64 letters, digits or characters of "=,.@-_".',
		);
	}
	if (externalId !== undefined && !EXTERNAL_ID.test(externalId)) {
		throw new CredentialError(
			'The External ID in the credential must have 2 to 1224 letters, digits or characters of "=,.@:/-_".',
		);
	}
	if (sts === undefined) {
		throw new CredentialError(
			'The Endpoint in the credential is on this machine, so the STS Endpoint is needed as well: these keys are not sent to AWS.',
		);
	}
	return { arn, sessionName, externalId, sts };
}

/** Whether a role is taken on. By an expression or an import it may come as the label. */
function readAccessType(value: unknown): boolean {
	const words = text(value)
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	if (words === 'assumerole') return true;
	if (words === 'accesskey') return false;
	throw new CredentialError(
		`The Access Type in the credential must be "Access Key" or "Assume Role", but is ${shown(value)}.`,
	);
}

/** As the node's own switches, by an expression or an import also as text. */
function readSwitch(value: unknown, label: string): boolean {
	const word = String(value ?? '')
		.trim()
		.toLowerCase();
	if (['true', 'yes', 'on', '1'].includes(word)) return true;
	if (['false', 'no', 'off', '0'].includes(word)) return false;
	throw new CredentialError(
		`${label} in the credential must be true or false, but is ${shown(value)}.`,
	);
}

function shown(value: unknown): string {
	return text(value) === '' ? 'empty' : `"${text(value).slice(0, 40)}"`;
}
