import { useStartBed } from '../support/simulator/startBed';

describe('faults of errors and connections', () => {
	const bed = useStartBed();
	const { start, tasks, inject } = bed;
	const causeOf = (call: Promise<unknown>): Promise<{ code?: string; message?: string }> =>
		call.then(
			() => ({ message: 'the call went through' }),
			(error: Error & { cause?: { code?: string; message?: string } }) => error.cause ?? error,
		);

	describe('errors in place of the answer', () => {
		test.each([
			['throttling', 429, 'ThrottlingException'],
			['internalError', 500, 'InternalServerException'],
			['serviceUnavailable', 503, 'ServiceUnavailableException'],
			['unknownErrorType', 400, 'UnheardOfException'],
			['lowerCaseMessage', 400, 'AccessDeniedException'],
			['accessDenied', 403, 'AccessDeniedException'],
			['expiredToken', 403, 'ExpiredTokenException'],
		] as const)('%s: status %i, %s, nothing processed', async (kind, status, type) => {
			inject({ kind });
			const answer = await start();
			expect(answer.status).toBe(status);
			expect(((await answer.json()) as { __type: string })['__type'].split('#').at(-1)).toBe(type);
			expect(answer.headers.get('retry-after')).toBeNull();
			expect(tasks()).toBe(0);
			expect(bed.simulator.requests.all()).toMatchObject([
				{ fault: kind, signature: 'valid', status },
			]);
			expect((await start()).status).toBe(200);
		});

		test('badGatewayHtml comes from a proxy: HTML, no request id', async () => {
			inject({ kind: 'badGatewayHtml' });
			const answer = await start();
			expect(answer.status).toBe(502);
			expect(answer.headers.get('content-type')).toBe('text/html');
			expect(answer.headers.get('x-amzn-requestid')).toBeNull();
			expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>');
		});

		test('Retry-After in seconds and as a date of the clock', async () => {
			inject({ kind: 'throttling', retryAfterSeconds: 7 });
			expect((await start()).headers.get('retry-after')).toBe('7');
			inject({ kind: 'serviceUnavailable', retryAfterSeconds: 7, retryAfterAs: 'httpDate' });
			const date = new Date(bed.clock.now() + 7000).toUTCString();
			expect((await start()).headers.get('retry-after')).toBe(date);
		});

		test('an error may also hide that the operation was processed', async () => {
			inject({ kind: 'internalError', afterProcessing: true });
			expect((await start()).status).toBe(500);
			expect(tasks()).toBe(1);
		});

		test('texts and statuses of odd errors can be chosen', async () => {
			inject({
				kind: 'lowerCaseMessage',
				errorType: 'ConflictException',
				httpStatus: 409,
				message: 'No.',
			});
			const lower = await start();
			expect(lower.status).toBe(409);
			expect(await lower.json()).toEqual({ __type: 'ConflictException', message: 'No.' });
			inject({ kind: 'errorTypeInHeader', errorType: 'ThrottlingException', message: 'Slow.' });
			const header = await start();
			expect(header.headers.get('x-amzn-errortype')).toBe('ThrottlingException');
			expect(await header.json()).toEqual({ Message: 'Slow.' });
			inject({ kind: 'accessDenied', httpStatus: 400 });
			expect((await start()).status).toBe(400);
		});

		test('a fault of one partner leaves the others alone', async () => {
			const [own, other] = bed.simulator.partners;
			inject({ kind: 'throttling', partner: other, times: 2 });
			expect((await start()).status).toBe(200);
			inject({ kind: 'internalError', partner: own });
			expect((await start()).status).toBe(500);
			expect((await start()).status).toBe(200);
		});

		test('redirect points to another host', async () => {
			inject({ kind: 'redirect', location: 'https://elsewhere.example.com/' });
			const answer = await start();
			expect(answer.status).toBe(307);
			expect(answer.headers.get('location')).toBe('https://elsewhere.example.com/');
		});
	});

	describe('broken connections', () => {
		test('resetBeforeProcessing leaves no task, resetAfterProcessing leaves one', async () => {
			inject({ kind: 'resetBeforeProcessing' });
			expect(await causeOf(start())).toMatchObject({ code: 'ECONNRESET' });
			expect(tasks()).toBe(0);
			inject({ kind: 'resetAfterProcessing' });
			expect(await causeOf(start())).toMatchObject({ code: 'ECONNRESET' });
			expect(tasks()).toBe(1);
			expect(
				bed.simulator.requests.all().map(({ status, answered }) => [status, answered]),
			).toEqual([
				[undefined, false],
				[200, false],
			]);
			expect((await start()).status).toBe(200);
			expect(tasks()).toBe(1);
		});

		test('resetMidAnswer gives headers and half a body', async () => {
			inject({ kind: 'resetMidAnswer' });
			const answer = await start();
			expect(answer.status).toBe(200);
			expect(await causeOf(answer.text())).toMatchObject({ code: 'UND_ERR_SOCKET' });
			expect(tasks()).toBe(1);
		});

		test('stalls end with the simulator at the latest', async () => {
			inject({ kind: 'stallBeforeHeaders' });
			const silent = causeOf(start());
			inject({ kind: 'stallBeforeHeaders', afterProcessing: true });
			const arrived = new Promise<void>((resolve) => {
				bed.simulator.hooks.after('StartProfileUpdateTask', () => resolve());
			});
			const processed = causeOf(start());
			await arrived;
			expect(tasks()).toBe(1);
			inject({ kind: 'stallMidBody' });
			const half = await start();
			expect(half.status).toBe(200);
			const reading = half.body?.getReader();
			expect(bed.simulator.stalls).toMatchObject({ beforeHeaders: 2, midBody: 1 });
			const first = await reading?.read();
			expect(Buffer.from(first?.value ?? []).toString()).toMatch(/^\{"Catalog":"AWS"/);
			const rest = causeOf(Promise.resolve(reading?.read()));
			await bed.simulator.close();
			expect(await Promise.all([silent, processed, rest])).toMatchObject([
				{ code: 'UND_ERR_SOCKET' },
				{ code: 'UND_ERR_SOCKET' },
				{ code: 'UND_ERR_SOCKET' },
			]);
			expect(bed.simulator.stalls).toMatchObject({ beforeHeaders: 0, midBody: 0 });
			expect(bed.simulator.requests.all().map(({ answered }) => answered)).toEqual([
				false,
				false,
				false,
			]);
		});
	});
});
