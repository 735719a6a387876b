/** A small world wide web on this machine: https under names that look public, with a certificate that is trusted. */
import dns from 'node:dns';
import tls from 'node:tls';
import {
	startRecordingServer,
	type Answer,
	type RecordingServer,
} from '../../lab/engine/recordingServer';

const DOMAIN = '.partner.example';

/** For `*.partner.example`, signed by itself. */
const certificate = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9AFCiOjiXWS0Oy77
RczYUBcnIPoG5u2aO0ToVXNQ7suhRANCAASTRV3iThyeLZ+koYfLdEiBRKg7eK1D
SsC813QmGPBQPDFvFPdRE/nSyg/I96f6/Ep4V7fTqUwBesLFditRZPEz
-----END PRIVATE KEY-----`,
	cert: `-----BEGIN CERTIFICATE-----
MIIBvTCCAWKgAwIBAgIUfiXO0ClLIQrgHulQHiSwvZatIRcwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPcGFydG5lci5leGFtcGxlMCAXDTI2MTEyNjE3MzU1NloYDzIx
MjYxMTAyMTczNTU2WjAaMRgwFgYDVQQDDA9wYXJ0bmVyLmV4YW1wbGUwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASTRV3iThyeLZ+koYfLdEiBRKg7eK1DSsC813Qm
GPBQPDFvFPdRE/nSyg/I96f6/Ep4V7fTqUwBesLFditRZPEzo4GDMIGAMB0GA1Ud
DgQWBBSeAK2hBRsTjrtNzwnEkhufGBRFrzAfBgNVHSMEGDAWgBSeAK2hBRsTjrtN
zwnEkhufGBRFrzAPBgNVHRMBAf8EBTADAQH/MC0GA1UdEQQmMCSCD3BhcnRuZXIu
ZXhhbXBsZYIRKi5wYXJ0bmVyLmV4YW1wbGUwCgYIKoZIzj0EAwIDSQAwRgIhAJTT
GpJdB5RkK3aMbJNsypupBIP2GCDnWA9Z2SNNeRvSAiEAhmJFwGtykkK7Po9UvvTu
uOLAQlCDkZboWpvlkleqdsk=
-----END CERTIFICATE-----`,
};

export interface Web extends RecordingServer {
	/** The https address of a page; its host's name does not matter. */
	address(host: string, path: string): string;
}

/**
 * Serves every host of `partner.example` until it is closed.
 * @param answers by path; any other is not found
 */
export async function startWeb(answers: Record<string, Answer | undefined>): Promise<Web> {
	const server = await startRecordingServer(
		({ path }) => (path in answers ? answers[path] : { status: 404 }),
		certificate,
	);
	const { port } = new URL(server.url);
	const restore = [resolveNames(), trust(certificate.cert)];
	return {
		...server,
		address: (host, path) => `https://${host}${DOMAIN}:${port}${path}`,
		async close() {
			restore.forEach((undo) => undo());
			await server.close();
		},
	};
}

/** Names of the domain lead to this machine. @returns a function that undoes it */
function resolveNames(): () => void {
	const original = dns.lookup;
	const lookup = (name: string, ...rest: unknown[]) => {
		const target = name.endsWith(DOMAIN) ? '127.0.0.1' : name;
		(original as (...values: unknown[]) => void)(target, ...rest);
	};
	dns.lookup = lookup as typeof dns.lookup;
	return () => void (dns.lookup = original);
}

/** As NODE_EXTRA_CA_CERTS does for a process that starts. @returns a function that undoes it */
function trust(cert: string): () => void {
	const original = tls.createSecureContext;
	tls.createSecureContext = (options) => {
		const context = original(options);
		(context.context as { addCACert(cert: string): void }).addCACert(cert);
		return context;
	};
	return () => void (tls.createSecureContext = original);
}
