import type { ServerResponse } from 'node:http';
import type { Delivery } from '../faults/faultEffect';

/** Answers that a fault holds back for good, until the client or `close()` ends their connections. */
export class StalledAnswers {
	private readonly silent = new Set<ServerResponse>();
	private readonly halfSent = new Set<ServerResponse>();

	/** Requests that wait for the first byte of an answer in vain. */
	get beforeHeaders(): number {
		return this.silent.size;
	}

	/** Requests that wait for the second half of a body in vain. */
	get midBody(): number {
		return this.halfSent.size;
	}

	/** For the simulator itself. */
	watch(response: ServerResponse, delivery: Delivery): void {
		const held =
			delivery === 'nothing'
				? this.silent
				: delivery === 'halfThenNothing'
					? this.halfSent
					: undefined;
		if (held === undefined || response.destroyed) return;
		held.add(response);
		response.once('close', () => held.delete(response));
	}
}
