/** A local HTTP or HTTPS service that answers as the test says and remembers what it was asked. */
import {
	createServer,
	type IncomingHttpHeaders,
	type RequestListener,
	type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	/** The bytes of the body as text. */
	body: string;
	/** Ends when the connection has been closed, by whomever. */
	closed: Promise<void>;
}

export interface Answer {
	/** Default: 200. */
	status?: number;
	headers?: Record<string, string>;
	/** Text and bytes are sent as they are, anything else as JSON. Default: `{}`. */
	body?: unknown;
	/** Closes the connection before the body is complete. */
	breakOff?: boolean;
}

/** Undefined: never answers. */
export type Answerer = (request: RecordedRequest) => Answer | undefined;

export interface RecordingServer {
	url: string;
	requests: RecordedRequest[];
	/** Resolves as soon as that many requests have come in. */
	received(count: number): Promise<void>;
	answer: Answerer;
	close(): Promise<void>;
}

/** @param tls The key and certificate of a service that speaks https. */
export async function startRecordingServer(
	answer: Answerer,
	tls?: { key: string; cert: string },
): Promise<RecordingServer> {
	const waiting: Array<{ count: number; resolve: () => void }> = [];
	const onRequest: RequestListener = (request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const recorded: RecordedRequest = {
				method: request.method ?? '',
				path: request.url ?? '',
				headers: request.headers,
				body: Buffer.concat(chunks).toString('utf8'),
				closed: new Promise((resolve) => void response.once('close', resolve)),
			};
			recording.requests.push(recorded);
			for (const { count, resolve } of waiting) if (recording.requests.length >= count) resolve();
			send(response, recording.answer(recorded));
		});
	};
	const server = tls ? createTlsServer(tls, onRequest) : createServer(onRequest);
	const recording: RecordingServer = {
		url: '',
		requests: [],
		answer,
		received: async (count) => {
			if (recording.requests.length >= count) return;
			await new Promise<void>((resolve) => void waiting.push({ count, resolve }));
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	recording.url = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return recording;
}

function send(response: ServerResponse, answer: Answer | undefined): void {
	if (!answer) return;
	const { status = 200, headers = {}, body = {}, breakOff = false } = answer;
	const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	if (breakOff) response.write(text, () => response.destroy());
	else response.end(text);
}
