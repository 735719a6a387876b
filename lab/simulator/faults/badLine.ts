import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Answer } from '../http/answer';

/** Answers that break HTTP, or what is agreed on with it, on their way: what a bad proxy or line makes of them. */
const lines = {
	badChunkSize: ({ body }) => raw('transfer-encoding: chunked', `zz\r\n${body}\r\n0\r\n\r\n`),
	badHeaderName: ({ body }) => raw(`x y: z\r\ncontent-length: ${length(body)}`, body),
	badStatusLine: ({ body }) => Buffer.from(`HTTP/1.1 abc OK\r\ncontent-length: 2\r\n\r\n${body}`),
	badVersion: ({ body }) => Buffer.from(`HTTP/9.9 200 OK\r\ncontent-length: 2\r\n\r\n${body}`),
	brokenBrotli: ({ body }) => packed('br', spoil(brotliCompressSync(body))),
	brokenDeflate: ({ body }) => packed('deflate', spoil(deflateSync(body))),
	brokenGzip: ({ body }) => packed('gzip', spoil(gzipSync(body))),
	cutOffChunks: ({ body }) => raw('transfer-encoding: chunked', `fffff\r\n${body}`),
	cutOffGzip: ({ body }) => packed('gzip', gzipSync(body).subarray(0, 30)),
	lengthAndChunks: ({ body }) =>
		raw(`transfer-encoding: chunked\r\ncontent-length: ${length(body)}`, body),
	manyHeaders: ({ body }) =>
		raw(`x-filler: ${'x'.repeat(20_000)}\r\ncontent-length: ${length(body)}`, body),
	notCompressed: ({ body }) => packed('gzip', Buffer.from(body)),
	notHttp: () => Buffer.from('220 mail.example ESMTP\r\n'),
	twoLengths: ({ body }) =>
		raw(`content-length: ${length(body)}\r\ncontent-length: ${length(body) + 1}`, body),
	unfinishedHeaders: () => Buffer.from('HTTP/1.1 200 OK\r\ncontent-ty'),
	wrongLength: ({ body }) => raw(`content-length: ${length(body) + 100}`, body),
} satisfies Record<string, (answer: Answer) => Buffer>;

export type BadLine = keyof typeof lines;

export const BAD_LINES = Object.keys(lines) as BadLine[];

/** The bytes of an answer that has come over a bad line; the connection ends with them. */
export function overBadLine(line: BadLine, answer: Answer): Buffer {
	return lines[line](answer);
}

function raw(headers: string, body: string | Buffer): Buffer {
	const head = `HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.0\r\n${headers}\r\n\r\n`;
	return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

function packed(encoding: string, body: Buffer): Buffer {
	return raw(`content-encoding: ${encoding}\r\ncontent-length: ${body.length}`, body);
}

/** Flips bits behind the header, where every packing notices it. */
function spoil(bytes: Buffer): Buffer {
	return Buffer.from(bytes.map((byte, index) => (index > 3 ? byte ^ 0xff : byte)));
}

function length(body: string): number {
	return Buffer.byteLength(body);
}
