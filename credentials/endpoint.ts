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
	const region = readRegion(givenRegion);
	const endpoint = { url: parseEndpoint(address, 'Endpoint'), region };
	if (stsAddress !== '') {
		return { endpoint, sts: { url: parseEndpoint(stsAddress, 'STS Endpoint'), region } };
	}
	// Keys for a test on this machine do not go to AWS.
	return { endpoint, sts: isLoopback(endpoint.url.hostname) ? undefined : publicSts };
}

function readRegion(given: string): string {
	const region = given || SERVICE_REGION;
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

/** A name under `.localhost` is no proof: what it means is up to the machine's resolver. */
function isLoopback(hostname: string): boolean {
	return (
		hostname === 'localhost' ||
		hostname === '[::1]' ||
		/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
	);
}
