import type { ServerResponse } from 'node:http';
import type { Delivery } from '../faults/faultEffect';
import type { Answer } from './answer';

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
