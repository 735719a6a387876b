import { ListPartnersCommand } from '@aws-sdk/client-partnercentral-account';
import { sdkClient } from '../support/simulator/sdkClient';
import { useStartBed } from '../support/simulator/startBed';

describe('faults that a test injects', () => {
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

	describe('a clock that is off', () => {
		test.each([
			['clockAhead', 600_000, /^Signature expired/],
			['clockBehind', -600_000, /^Signature not yet current/],
		] as const)('%s refuses the right time and accepts its own', async (kind, offsetMs, words) => {
			inject({ kind });
			const refused = await start();
			expect(refused.status).toBe(403);
			expect(await refused.json()).toMatchObject({ message: expect.stringMatching(words) });
			const serviceDate = new Date(bed.clock.now() + offsetMs).toUTCString();
			expect(refused.headers.get('date')).toBe(serviceDate);

			const client = sdkClient(bed.simulator, { maxAttempts: 3 });
			inject({ kind, operation: 'ListPartners' });
			const corrected = await client.send(new ListPartnersCommand({ Catalog: 'AWS' }));
			client.destroy();
			expect(corrected.PartnerSummaryList).toHaveLength(8);
			expect(bed.simulator.requests.of('ListPartners').map(({ status }) => status)).toEqual([
				403, 200,
			]);
		});
	});

	describe('which requests are hit', () => {
		test('skip, times, the order of faults, taking back and clearing', async () => {
			const statuses = async (count: number) => {
				const found: number[] = [];
				for (let index = 0; index < count; index += 1) found.push((await start()).status);
				return found;
			};
			inject({ kind: 'throttling', skip: 1, times: 2 });
			inject({ kind: 'internalError' });
			expect(await statuses(4)).toEqual([500, 429, 429, 200]);
			const takeBack = inject({ kind: 'throttling', times: 5 });
			inject({ kind: 'serviceUnavailable', operation: '*', times: 5 });
			takeBack();
			expect(await statuses(1)).toEqual([503]);
			bed.simulator.faults.clear();
			inject({ kind: 'throttling', operation: 'GetPartner' });
			expect(await statuses(1)).toEqual([200]);
		});
	});
});
