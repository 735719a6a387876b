/** Requests of nodes go through n8n's own helper and the credential's own code. */
import { createHash } from 'node:crypto';
import { chain, type Run } from '../../lab/engine';
import type { Answer, RecordedRequest } from '../../lab/engine/recordingServer';
import { toy, useToyBed } from '../../lab/engine/toys';

const bed = useToyBed();

beforeEach(async () => await storeSession(''));

async function storeSession(session: string): Promise<void> {
	await bed.engine.putCredential('Session', {
		type: 'toyApi',
		data: { baseUrl: bed.server.url, key: 'k', useSession: true, session },
	});
}

async function send(request: object, credential = 'Account'): Promise<Run> {
	const options = { method: 'POST', url: `${bed.server.url}/x`, body: '{}', ...request };
	return await bed.engine.run(
		chain([
			toy(
				{ action: 'request', request: JSON.stringify(options) },
				{ credentials: { toyApi: { id: 'id of another n8n', name: credential } } },
			),
		]),
	);
}

/** Answers requests for a session with tokens that count up, everything else as told. */
function withSessions(answer: (request: RecordedRequest) => Answer): void {
	let sessions = 0;
	bed.server.answer = (request) => {
		if (request.path !== '/session') return answer(request);
		sessions += 1;
		return { body: { token: `token ${sessions}`, stale: false } };
	};
}

const paths = () => bed.server.requests.map(({ path }) => path);
const JUDGED_BY_NODE = { ignoreHttpStatusErrors: true, returnFullResponse: true };

it('sends the very bytes the credential has signed', async () => {
	const body = '{"name": "Zoë" }  ';
	const run = await send({ body, headers: { 'content-type': 'application/x-amz-json-1.0' } });
	expect(run.json('Toy')).toEqual([{ ok: 1 }]);
	expect(bed.server.requests).toHaveLength(1);
	expect(bed.server.requests[0]).toMatchObject({
		body,
		headers: {
			'content-type': 'application/x-amz-json-1.0',
			'x-toy-signature': createHash('sha256').update(`k${body}`).digest('hex'),
		},
	});
});

it('leaves the judgement of an answer to the node when asked to', async () => {
	bed.server.answer = () => ({ status: 400, body: { __type: 'x#Refused', Message: 'No' } });
	const run = await send(JUDGED_BY_NODE);
	expect(run.json('Toy')).toEqual([
		expect.objectContaining({ statusCode: 400, body: { __type: 'x#Refused', Message: 'No' } }),
	]);
});

it('otherwise replaces the message of the service by a text of its own', async () => {
	bed.server.answer = () => ({ status: 400, body: { __type: 'x#Refused', Message: 'No' } });
	const run = await send({});
	expect(run.error('Toy')).toMatchObject({
		message: 'Bad request - please check your parameters',
		httpCode: '400',
		context: { data: { Message: 'No' } },
	});
});

describe('after a 401', () => {
	beforeEach(
		() => void (bed.server.answer = () => ({ status: 401, body: { message: 'expired' } })),
	);

	it('signs and sends once more', async () => {
		const run = await send({});
		expect(paths()).toEqual(['/x', '/x']);
		expect(run.error('Toy')?.httpCode).toBe('401');
	});

	it('does not when the node judges the answer itself', async () => {
		await send(JUDGED_BY_NODE);
		expect(paths()).toEqual(['/x']);
	});
});

describe('a credential with an expirable property', () => {
	it('fetches a session before the first request, stores it and uses it again', async () => {
		withSessions(() => ({ body: { ok: 1 } }));
		await send({}, 'Session');
		await send({}, 'Session');
		expect(paths()).toEqual(['/session', '/x', '/x']);
		expect(bed.server.requests.at(-1)?.headers['x-toy-session']).toBe('token 1');
		expect(await bed.engine.storedCredential('Session')).toEqual({
			baseUrl: bed.server.url,
			key: 'k',
			useSession: true,
			session: '{"token":"token 1","stale":false}',
		});
	});

	it('renews the session without a failing call when authenticate raises a 401', async () => {
		await storeSession('{"token":"old","stale":true}');
		withSessions(() => ({ body: { ok: 1 } }));
		const run = await send(JUDGED_BY_NODE, 'Session');
		expect(run.status).toBe('success');
		expect(paths()).toEqual(['/session', '/x']);
		expect(bed.server.requests[1]?.headers['x-toy-session']).toBe('token 1');
	});

	it('renews the session after a 401 of the service and sends again', async () => {
		await storeSession('{"token":"old","stale":false}');
		withSessions(({ headers }) => ({
			status: headers['x-toy-session'] === 'old' ? 401 : 200,
			body: { ok: 1 },
		}));
		const run = await send({}, 'Session');
		expect(run.json('Toy')).toEqual([{ ok: 1 }]);
		expect(paths()).toEqual(['/x', '/session', '/x']);
	});
});

describe('transport', () => {
	it('reports a timeout, a refused connection and an answer that breaks off', async () => {
		bed.server.answer = () => undefined;
		expect((await send({ timeout: 50 })).error('Toy')).toMatchObject({
			httpCode: 'ECONNABORTED',
			messages: expect.arrayContaining(['timeout of 50ms exceeded']),
		});
		expect((await send({ url: 'http://127.0.0.1:1/' })).error('Toy')?.httpCode).toBe(
			'ECONNREFUSED',
		);
		bed.server.answer = () => ({ body: '{"half":', breakOff: true });
		expect((await send(JUDGED_BY_NODE)).error('Toy')).toMatchObject({
			httpCode: '200',
			message: 'stream has been aborted',
		});
	});

	it('follows a redirect with body and signature unless told not to', async () => {
		bed.server.answer = ({ path }) =>
			path === '/x' ? { status: 307, headers: { location: `${bed.server.url}/y` } } : { body: {} };
		await send(JUDGED_BY_NODE);
		expect(paths()).toEqual(['/x', '/y']);
		const run = await send({ ...JUDGED_BY_NODE, disableFollowRedirect: true });
		expect(run.json('Toy')).toEqual([expect.objectContaining({ statusCode: 307 })]);
		expect(paths()).toEqual(['/x', '/y', '/x']);
	});
});

it('names a credential that does not exist', async () => {
	const run = await send({}, 'Unknown');
	expect(run.error('Toy')?.message).toContain('Credential "Unknown"');
	expect(bed.server.requests).toEqual([]);
});
