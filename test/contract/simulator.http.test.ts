import { startSimulator, type Simulator } from '../../lab/simulator';
import { callSigned } from '../support/simulator/signedRequest';

describe('requests that are not of the protocol', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator();
	});

	afterAll(() => simulator.close());

	const body = { Catalog: 'AWS' };

	test.each([
		['another content type', { headers: { 'content-type': 'application/json' } }, 415],
		['another path', { path: '/partners' }, 404],
		['a query', { path: '/?x=1' }, 404],
		['another service’s target', { headers: { 'x-amz-target': 'Other.ListPartners' } }, 404],
		['a target without a service', { headers: { 'x-amz-target': 'ListPartners' } }, 404],
	])('%s', async (_case, changes, status) => {
		const answer = await callSigned(simulator, 'ListPartners', body, changes);
		const { __type, message } = (await answer.json()) as Record<string, string>;
		expect({ status: answer.status, __type }).toEqual({
			status,
			__type: `com.amazon.coral.service#${
				status === 415 ? 'UnsupportedMediaTypeException' : 'UnknownOperationException'
			}`,
		});
		expect(message).toMatch(/\.$/);
	});

	test('a content type with parameters is right', async () => {
		const headers = { 'content-type': 'application/x-amz-json-1.0; charset=utf-8' };
		expect((await callSigned(simulator, 'ListPartners', body, { headers })).status).toBe(200);
	});

	test('a body above 256 KiB', async () => {
		simulator.requests.clear();
		const large = { ...body, Padding: 'x'.repeat(256 * 1024) };
		expect((await callSigned(simulator, 'ListPartners', large)).status).toBe(413);
		expect(simulator.requests.all()).toEqual([]);
	});
});
