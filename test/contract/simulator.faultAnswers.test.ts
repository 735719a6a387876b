import { ListPartnersCommand } from '@aws-sdk/client-partnercentral-account';
import type { Fault } from '../../lab/simulator';
import { sdkClient } from '../support/simulator/sdkClient';
import { callSigned } from '../support/simulator/signedRequest';
import { useStartBed } from '../support/simulator/startBed';

describe('faults of answers and clocks', () => {
	const bed = useStartBed();
	const { start, tasks, inject } = bed;

	describe('answers that are not what was promised', () => {
		async function body(fault: Fault): Promise<string> {
			inject(fault);
			const answer = await start();
			expect(answer.status).toBe(200);
			return answer.text();
		}

		test('truncatedJson, nullBody, emptyBody', async () => {
			const truncated = await body({ kind: 'truncatedJson' });
			expect(truncated).toMatch(/^\{"Catalog"/);
			expect(() => JSON.parse(truncated)).toThrow(SyntaxError);
			expect(await body({ kind: 'nullBody' })).toBe('null');
			expect(await body({ kind: 'emptyBody' })).toBe('');
			expect(tasks()).toBe(1);
		});

		test('wrongShape, unknownStatus, missingTaskId', async () => {
			const wrong = JSON.parse(await body({ kind: 'wrongShape' }));
			expect(wrong).toMatchObject({ TaskId: 42, Status: 42, TaskDetails: 'something else' });
			const status = JSON.parse(await body({ kind: 'unknownStatus', status: 'PAUSED' }));
			expect(status.Status).toBe('PAUSED');
			const withoutId = JSON.parse(await body({ kind: 'missingTaskId' }));
			expect(withoutId).toMatchObject({ Status: 'IN_PROGRESS' });
			expect(withoutId.TaskId).toBeUndefined();
		});

		test('hugeAnswer has more than 3 MB and is right otherwise', async () => {
			const huge = await body({ kind: 'hugeAnswer' });
			expect(huge.length).toBeGreaterThan(3_000_000);
			expect(JSON.parse(huge)).toMatchObject({ Status: 'IN_PROGRESS' });
		});

		test('errors are not bent', async () => {
			inject({ kind: 'emptyBody' });
			const answer = await callSigned(bed.simulator, 'StartProfileUpdateTask', {});
			expect(await answer.json()).toMatchObject({ Reason: 'REQUEST_VALIDATION_FAILED' });
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

		test('the type of the error and the offset can be chosen', async () => {
			inject({ kind: 'clockBehind', offsetMs: 86_400_000, errorType: 'RequestTimeTooSkewed' });
			expect(await (await start()).json()).toMatchObject({
				__type: expect.stringMatching(/#RequestTimeTooSkewed$/),
			});
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

		test('counts that make no sense are refused', () => {
			expect(() => inject({ kind: 'throttling', times: 0 })).toThrow(RangeError);
			expect(() => inject({ kind: 'throttling', skip: -1 })).toThrow(RangeError);
		});
	});
});
