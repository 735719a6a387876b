/** What stands between n8n and AWS, told in words: who was asked, and why there was no answer. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { startRecordingServer } from '../../lab/engine/recordingServer';
import { NODE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed();

let server: Server | undefined;
const sockets: Socket[] = [];

/** Something that takes connections. @returns its host and port */
async function listen(onConnection: (socket: Socket) => void): Promise<string> {
	const listening = createServer((socket) => {
		sockets.push(socket);
		socket.on('error', () => undefined);
		onConnection(socket);
	});
	server = listening;
	await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
	return `127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy();
	await new Promise<unknown>((resolve) => (server ? server.close(resolve) : resolve(undefined)));
	server = undefined;
});

it.each<[string, (socket: Socket) => void, string, string, number]>([
	[
		'plain http',
		(socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
		'the other side does not speak TLS (https)',
		'Check the port of the endpoint',
		1,
	],
	[
		'a line that is cut at once',
		(socket) => socket.destroy(),
		'the connection was closed before it was secure (TLS)',
		'Check the network',
		5,
	],
])('%s where https is expected: %#', async (_case, onConnection, words, advice, tries) => {
	const host = await listen(onConnection);
	await bed.putCredential({ endpoint: `https://${host}` });
	const run = await bed.run();
	expect(run.error(NODE)).toMatchObject({
		message: `AWS Partner Central could not be reached at ${host} for StartProfileUpdateTask: ${words}`,
		description: expect.stringMatching(`^${advice}.* Nothing was sent to AWS\\.$`),
	});
	expect(sockets).toHaveLength(tries);
});

it('a proxy that asks for a sign-in is no answer of AWS', async () => {
	const host = await listen((socket) => {
		socket.once('data', () =>
			socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'),
		);
	});
	await bed.putCredential({ endpoint: `http://${host}` });
	const run = await bed.run();
	expect(run.error(NODE)).toMatchObject({
		message: expect.stringContaining('the proxy between n8n and AWS asks for a sign-in (HTTP 407)'),
		description: expect.stringContaining('HTTPS_PROXY'),
	});
	expect(sockets).toHaveLength(1);
});

it('an error of many megabytes becomes an item of a few lines', async () => {
	const text = JSON.stringify({ __type: 'ValidationException', Message: 'x'.repeat(20_000_000) });
	const host = await listen((socket) => {
		socket.once('data', () => {
			const head = `HTTP/1.1 400 Bad Request\r\ncontent-length: ${text.length}\r\n\r\n`;
			socket.end(head + text);
		});
	});
	await bed.putCredential({ endpoint: `http://${host}` });
	const run = await bed.run({}, { settings: { onError: 'continueRegularOutput' } });
	expect(run.json(NODE)[0]?.error).toContain('the answer has more than 5 MB');
	expect(JSON.stringify(run.json(NODE)).length).toBeLessThan(2000);
});

it('a list whose pages repeat ends with an error, in Get Many as in the panel', async () => {
	const repeating = await startRecordingServer(() => ({
		body: { PartnerSummaryList: [], NextToken: 'again' },
	}));
	await bed.putCredential({ endpoint: repeating.url });
	const run = await bed.run({ resource: 'partner', operation: 'getAll', returnAll: true });
	const message = 'The answer to ListPartners could not be read: its pages repeat without end';
	expect(run.error(NODE)?.message).toBe(message);
	await expect(bed.searchPartners()).rejects.toThrow(message);
	expect(repeating.requests).toHaveLength(4);
	await repeating.close();
});
