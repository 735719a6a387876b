import { request } from 'node:http';
import type { Simulator } from '../../../lab/simulator';

/** An answer of the simulator's page. */
export interface PageAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

interface PageCall {
	method?: string;
	/** On top of (or, for `host`, instead of) what Node sends. `fetch` would not let all of them through. */
	headers?: Record<string, string>;
	body?: string;
}

/** Asks the simulator's page for something, as anybody who can open a connection. */
export async function callPage(
	{ endpoint }: Simulator,
	path: string,
	{ method = 'GET', headers = {}, body = '' }: PageCall = {},
): Promise<PageAnswer> {
	return await new Promise((resolve, reject) => {
		const call = request(new URL(path, endpoint), { method, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.once('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
			);
		});
		call.once('error', reject);
		call.end(body);
	});
}

/** Presses a button of the page, as its own script does; `headers` make it somebody else. */
export async function pressButton(
	simulator: Simulator,
	button: string,
	body: unknown = {},
	headers: Record<string, string> = {},
): Promise<PageAnswer> {
	return await callPage(simulator, `/page/${button}`, {
		method: 'POST',
		headers: { origin: simulator.endpoint, 'content-type': 'application/json', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
}
