import type { Answer, Answerable } from '../http/answer';

/** A request of the page (or of somebody who should not be there) that is refused. */
export class PageError extends Error implements Answerable {
	constructor(
		readonly status: number,
		message: string,
		private readonly headers: Record<string, string> = {},
	) {
		super(message);
		this.name = 'PageError';
	}

	toAnswer(): Answer {
		return {
			status: this.status,
			headers: { 'content-type': 'text/plain; charset=utf-8', ...this.headers },
			body: `${this.message}\n`,
		};
	}
}
