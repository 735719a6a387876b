import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { overBadLine } from '../faults/badLine';
import type { Delivery } from '../faults/faultEffect';
import type { Answer } from './answer';

const SWOLLEN = gzipSync(Buffer.alloc(16 * 1024 * 1024, ' '));
const PIECE = Buffer.alloc(64 * 1024, ' ');

function* endlessText(): Generator<Buffer> {
	for (;;) yield PIECE;
}

/**
 * Writes an answer, or as much of it as `delivery` lets through. Stalled connections stay open
 * until the client or the simulator's `close()` ends them.
 */
export function deliver(response: ServerResponse, answer: Answer, delivery: Delivery): void {
	if (delivery === 'nothing' || response.destroyed) return;
	if (delivery === 'reset') {
		response.socket?.resetAndDestroy();
		return;
	}
	if (typeof delivery === 'object') {
		response.socket?.end(overBadLine(delivery.line, answer));
		return;
	}
	if (delivery === 'endless') {
		response.writeHead(200, answer.headers);
		pipeline(endlessText(), response).catch(() => undefined); // the client has had enough
		return;
	}
	if (delivery === 'swelling') {
		response.writeHead(200, { ...answer.headers, 'content-encoding': 'gzip' });
		response.end(SWOLLEN);
		return;
	}
	const body = Buffer.from(answer.body, 'utf8');
	response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
	if (delivery === 'complete') {
		response.end(body);
		return;
	}
	const half = body.subarray(0, Math.ceil(body.length / 2));
	response.write(half, () => {
		// A plain end instead of a reset: a reset could overtake the half that was just written.
		if (delivery === 'halfThenReset') response.socket?.destroy();
	});
}
