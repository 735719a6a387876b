import type { IncomingMessage, RequestListener } from 'node:http';
import { isAnswerable, type Answer } from '../http/answer';
import { deliver } from '../http/deliver';
import { receive } from '../http/receivedRequest';
import type { JsonValue } from '../json';
import { buttons } from './buttons';
import { describeState, type PageSource } from './describeState';
import { requireOwnOrigin, requireThisMachine } from './guard';
import { PageError } from './pageError';
import { readPageFile } from './pageFiles';

/** Everything comes from here, nothing is put into a frame, and no data stay in a cache. */
const PAGE_HEADERS: Record<string, string> = {
	'content-security-policy': [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"img-src 'self'",
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'cross-origin-resource-policy': 'same-origin',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store',
};

/**
 * Shows a page to browsers and leaves everything else to `service`. Requests of the page are not
 * logged, meet no faults and cost no quota: looking changes nothing.
 */
export function withPage(source: PageSource, service: RequestListener): RequestListener {
	return (message, response) => {
		if (!isForPage(message)) {
			service(message, response);
			return;
		}
		void answer(source, message).then(({ status, headers, body }) => {
			deliver(response, { status, headers: { ...PAGE_HEADERS, ...headers }, body }, 'complete');
		});
	};
}

/** Calls of the API are POSTs to `/`; a client that came here by a redirect shows its signature. */
function isForPage({ method, url = '/', headers }: IncomingMessage): boolean {
	if (headers['x-amz-target'] !== undefined || headers.authorization !== undefined) return false;
	if (url.startsWith('/page/')) return true;
	return (method === 'GET' || method === 'HEAD') && (url === '/' || url === '/favicon.ico');
}

async function answer(source: PageSource, message: IncomingMessage): Promise<Answer> {
	try {
		requireThisMachine(message);
		const { url = '/' } = message;
		const press = Object.hasOwn(buttons, url) ? buttons[url] : undefined;
		if (press !== undefined) {
			requireMethod(message, 'POST');
			requireOwnOrigin(message);
			press(source.network, await readJson(message));
			return json(describeState(source));
		}
		requireMethod(message, 'GET', 'HEAD');
		if (url === '/page/state') return json(describeState(source));
		return readPageFile(url);
	} catch (error) {
		return (isAnswerable(error) ? error : new PageError(500, String(error))).toAnswer();
	}
}

function requireMethod({ method = '' }: IncomingMessage, ...allowed: string[]): void {
	if (allowed.includes(method)) return;
	throw new PageError(405, `Use ${allowed.join(' or ')}.`, { allow: allowed.join(', ') });
}

/** A form of another site cannot send this content type. */
async function readJson(message: IncomingMessage): Promise<JsonValue> {
	if (message.headers['content-type'] !== 'application/json') {
		throw new PageError(415, 'The content type must be application/json.');
	}
	const request = await receive(message);
	if (request === undefined) throw new PageError(413, 'The body is too large.');
	try {
		return JSON.parse(request.body.toString('utf8')) as JsonValue;
	} catch {
		throw new PageError(400, 'The body must be JSON.');
	}
}

function json(value: unknown): Answer {
	return {
		status: 200,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(value),
	};
}
