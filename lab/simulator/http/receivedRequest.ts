import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request with its whole body, exactly as it came over the wire. */
export interface ReceivedRequest {
	method: string;
	/** Path and query, undecoded. */
	path: string;
	headers: IncomingHttpHeaders;
	/** Length of the headers. */
	headerBytes: number;
	body: Buffer;
}

/** Far above what the largest valid request needs (a profile with 20 locales is below 100 kB). */
const MAX_BODY_BYTES = 256 * 1024;

/** Reads the body. @returns `undefined` when it is larger than 256 KiB or the client went away */
export async function receive(message: IncomingMessage): Promise<ReceivedRequest | undefined> {
	const body = await readBody(message);
	if (body === undefined) return undefined;
	const { method = 'GET', url: path = '/', headers, rawHeaders } = message;
	const headerBytes = rawHeaders.reduce((bytes, text) => bytes + text.length, path.length);
	return { method, path, headers, headerBytes, body };
}

function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let bytes = 0;
		message.on('data', (chunk: Buffer) => {
			bytes += chunk.length;
			if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
			else resolve(undefined); // the rest is read and dropped, so that the refusal gets through
		});
		message.once('end', () => resolve(Buffer.concat(chunks)));
		message.once('close', () => resolve(undefined));
		message.once('error', () => resolve(undefined));
	});
}
