/**
 * Timeouts of HTTP requests by virtual time. node counts the idle time of a socket with timers of its own that no
 * test can reach; where every answer comes at once or never, idle time is the time since the request was sent.
 */
import { ClientRequest } from 'node:http';

interface Timers {
	setTimeout(callback: () => void, ms: number): unknown;
	clearTimeout(timer: unknown): void;
}

/** @returns a function that gives node its own timeouts back */
export function countRequestTimeouts(timers: Timers): () => void {
	const { prototype } = ClientRequest;

	const original = prototype.setTimeout;
	const running = new WeakMap<ClientRequest, unknown>();
	prototype.setTimeout = function (this: ClientRequest, ms: number, onTimeout?: () => void) {
		timers.clearTimeout(running.get(this));
		if (onTimeout) this.once('timeout', onTimeout);
		if (ms > 0) {
			const timer = timers.setTimeout(() => this.emit('timeout'), ms);
			running.set(this, timer);
			this.once('close', () => timers.clearTimeout(timer));
		}
		return this;
	};
	return () => {
		prototype.setTimeout = original;
	};
}
