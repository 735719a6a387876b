/** HTTP requests of this process that have been sent and are not over, counted by node itself. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const STARTED = 'http.client.request.start';
/** node says so when the headers of an answer have come. */
const ANSWERED = 'http.client.response.finish';

export interface Stalls {
	beforeHeaders: number;
	midBody: number;
}

export class RequestsInFlight {
	/** Whether the headers of the answer have come. */
	private readonly open = new Map<ClientRequest, boolean>();
	private events = 0;

	start(): void {
		subscribe(STARTED, this.onStart);
		subscribe(ANSWERED, this.onAnswer);
	}

	stop(): void {
		unsubscribe(STARTED, this.onStart);
		unsubscribe(ANSWERED, this.onAnswer);
	}

	/** Grows with everything that happens to a request. */
	get activity(): number {
		return this.events;
	}

	/** Whether the requests that are not over are just those whose answers are held back. */
	areAllStalled({ beforeHeaders, midBody }: Stalls): boolean {
		const answered = [...this.open.values()].filter((hasHeaders) => hasHeaders).length;
		return this.open.size - answered === beforeHeaders && answered === midBody;
	}

	private readonly onStart = (message: unknown): void => {
		const { request } = message as { request: ClientRequest };
		this.events += 1;
		this.open.set(request, false);
		request.once('close', () => {
			this.events += 1;
			this.open.delete(request);
		});
	};

	private readonly onAnswer = (message: unknown): void => {
		const { request } = message as { request: ClientRequest };
		this.events += 1;
		if (this.open.has(request)) this.open.set(request, true);
	};
}
