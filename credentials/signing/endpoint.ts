import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { SERVICE_ENDPOINT, SERVICE_REGION } from '../../partner-central/service/protocol';
import { setting } from './credentialData';
import { CredentialError } from './credentialError';

export interface Endpoint {
	url: URL;
	region: string;
}

/** Where requests of the service go. @throws CredentialError when the address is not safe to send signed requests to. */
export function serviceEndpoint(data: ICredentialDataDecryptedObject): Endpoint {
	if (data.useCustomEndpoint !== true) {
		return { url: new URL(SERVICE_ENDPOINT), region: SERVICE_REGION };
	}
	const address = setting(data, 'endpoint');
	return {
		url: address ? parseEndpoint(address, 'Endpoint') : new URL(SERVICE_ENDPOINT),
		region: readRegion(data),
	};
}

/** Where AssumeRole goes; the service's region is also that of STS. @throws CredentialError */
export function stsEndpoint(data: ICredentialDataDecryptedObject): Endpoint {
	const publicUrl = new URL(`https://sts.${SERVICE_REGION}.amazonaws.com/`);
	if (data.useCustomEndpoint !== true) return { url: publicUrl, region: SERVICE_REGION };
	const address = setting(data, 'stsEndpoint');
	return {
		url: address ? parseEndpoint(address, 'STS Endpoint') : publicUrl,
		region: address ? readRegion(data) : SERVICE_REGION,
	};
}

function readRegion(data: ICredentialDataDecryptedObject): string {
	const region = setting(data, 'region') || SERVICE_REGION;
	if (!/^[a-z0-9-]{1,32}$/.test(region)) {
		throw new CredentialError(
			'The Region in the credential must consist of lower-case letters, digits and dashes, such as us-east-1.',
		);
	}
	return region;
}

/** https everywhere; http only to this very machine. */
function parseEndpoint(address: string, label: string): URL {
	if (!URL.canParse(address)) {
		throw new CredentialError(
			`The ${label} in the credential is not a web address such as https://vpce-example.amazonaws.com.`,
		);
	}
	const url = new URL(address);
	if (url.username || url.password) {
		throw new CredentialError(
			`The ${label} in the credential must not contain a user name or password.`,
		);
	}
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
		throw new CredentialError(
			`The ${label} in the credential must start with https:// (http:// is only allowed for this machine, such as http://localhost:8080).`,
		);
	}
	if (url.search || url.hash) {
		throw new CredentialError(`The ${label} in the credential must not contain "?" or "#".`);
	}
	return url;
}

function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname.endsWith('.localhost') ||
		hostname === '[::1]' ||
		/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
	);
}
