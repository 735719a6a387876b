import { SERVICE_ENDPOINT, SERVICE_REGION } from '../partner-central/service/protocol';
import { CredentialError } from './credentialError';

/** Where requests go, and the region they are signed for. */
export interface Endpoint {
	url: URL;
	region: string;
}

export const publicEndpoint: Endpoint = { url: new URL(SERVICE_ENDPOINT), region: SERVICE_REGION };

export const publicSts: Endpoint = {
	url: new URL(`https://sts.${SERVICE_REGION}.amazonaws.com/`),
	region: SERVICE_REGION,
};

/** The endpoints of a credential with a custom one. @throws CredentialError for what is not safe to send signed requests to */
export function readCustomEndpoints(
	address: string,
	stsAddress: string,
	givenRegion: string,
): { endpoint: Endpoint; sts: Endpoint | undefined } {
	if (address === '') {
		throw new CredentialError(
			'Use Custom Endpoint is on in the credential, but Endpoint is empty. Enter the address, or switch it off.',
		);
	}
	const url = parseEndpoint(address, 'Endpoint');
	const region = readRegion(givenRegion, url);
	const endpoint = { url, region };
	if (stsAddress !== '') {
		const stsUrl = parseEndpoint(stsAddress, 'STS Endpoint');
		return { endpoint, sts: { url: stsUrl, region: regionOfAws(stsUrl) ?? region } };
	}
	// Keys for a test on this machine do not go to AWS.
	return { endpoint, sts: isLoopback(endpoint.url.hostname) ? undefined : publicSts };
}

/** @param url Of the service: at an address of AWS there is but one region to sign for. */
function readRegion(given: string, url: URL): string {
	const region = given || SERVICE_REGION;
	if (!/^[a-z0-9-]{1,32}$/.test(region)) {
		throw new CredentialError(
			'The Region in the credential must consist of lower-case letters, digits and dashes, such as us-east-1.',
		);
	}
	if (regionOfAws(url) !== undefined && region !== SERVICE_REGION) {
		throw new CredentialError(
			`The Region in the credential is ${region}, but AWS offers this service in ${SERVICE_REGION} only. Enter ${SERVICE_REGION}.`,
		);
	}
	return region;
}

/** The region that an address of AWS stands for: the one it names, such as `sts.eu-west-1.amazonaws.com`, or the first. */
function regionOfAws({ hostname }: URL): string | undefined {
	if (!/\.(?:amazonaws\.com|api\.aws)$/.test(hostname)) return undefined;
	return (
		hostname.split('.').find((label) => /^[a-z]{2}(?:-[a-z]+){1,3}-\d$/.test(label)) ??
		SERVICE_REGION
	);
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

/** A name under `.localhost` is no proof: what it means is up to the machine's resolver. */
function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname === '[::1]' ||
		/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
	);
}
