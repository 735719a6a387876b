/** What keeps a call of AWS STS from being answered: who was asked, and why nothing came, in words. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { roleCalls, roleData } from '../support/assumedRole';
import { byMajor } from '../../lab/engine';
import { selfSigned } from '../support/certificate';
import { CREDENTIAL, CREDENTIAL_TYPE, NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

let server: Server | undefined;

afterEach(() => {
	server?.closeAllConnections();
	server?.close();
	server = undefined;
});

async function listen(made: Server): Promise<string> {
	server = made;
	await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
	return `127.0.0.1:${(made.address() as AddressInfo).port}`;
}

const answer =
	(status: number, body: string): RequestListener =>
	(_request, response) => {
		response.writeHead(status, { 'content-type': 'text/html' });
		response.end(body);
	};

/** What the node says of it, and the connection test with it. */
async function failureWith(changes: ICredentialDataDecryptedObject) {
	const data = { ...roleData(bed), ...changes };
	await bed.engine.putCredential(CREDENTIAL, { type: CREDENTIAL_TYPE, data });
	const run = await bed.run();
	const { message = '', description } = run.error(NODE) ?? {};
	const tested = await bed.time.until(bed.engine.testCredential(CREDENTIAL, data));
	expect(tested.status).toBe('Error');
	expect(tested.message).toContain(message);
	expect(bed.simulator.requests.all()).toEqual([]);
	return `${message}. ${String(description)}`;
}

it("n8n's Allowed HTTP Request Domains", async () => {
	const domains = { allowedHttpRequestDomains: 'domains', allowedDomains: 'example.com' };
	const data = { ...roleData(bed), ...domains };
	await bed.engine.putCredential(CREDENTIAL, { type: CREDENTIAL_TYPE, data });
	const run = await bed.run();
	// n8n 1.x has no such limit for what a credential asks for by itself.
	expect(run.error(NODE)?.message ?? '').toContain(
		byMajor(bed.engine, {
			1: '',
			2: 'could not be reached to assume the role: the setting Allowed HTTP Request Domains',
		}),
	);
	expect(roleCalls(bed)).toBe(byMajor(bed.engine, { 1: 1, 2: 0 }));
});

it('a certificate that is not trusted', async () => {
	const host = await listen(createTlsServer(selfSigned, answer(200, '')));
	const text = await failureWith({ stsEndpoint: `https://${host}` });
	expect(text).toContain(
		`AWS STS (${host}) could not be reached to assume the role: its certificate`,
	);
	expect(text).toContain('NODE_EXTRA_CA_CERTS');
});

it('plain http on the other side', async () => {
	const host = await listen(createServer(answer(200, '')));
	const text = await failureWith({ stsEndpoint: `https://${host}` });
	expect(text).toContain(
		`AWS STS (${host}) could not be reached to assume the role: the other side`,
	);
});

it('a proxy that wants a password', async () => {
	const host = await listen(createServer(answer(407, '<html>Proxy authentication</html>')));
	const text = await failureWith({ stsEndpoint: `http://${host}` });
	expect(text).toContain(`The proxy between n8n and AWS STS (${host}) asks for a user name`);
});

it.each([
	['without an end', `<Code>${' '.repeat(60_000)}`],
	['of nothing but beginnings', '<Code>'.repeat(10_000)],
])('an answer %s costs no time', async (_name, body) => {
	const host = await listen(createServer(answer(400, body)));
	const before = process.cpuUsage();
	const text = await failureWith({ stsEndpoint: `http://${host}` });
	expect(text).toContain(`${host} gave no readable answer of AWS STS`);
	// The cubic reader of before took 16 s for 3,000 characters.
	expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
});
