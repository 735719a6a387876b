/** `apiCall` / `call` for every operation of the service: the dropdown, the request, the token, the tries. */
import { apiModel } from '../../lab/simulator/validation/model';
import { NODE, NODE_TYPE, useTestBed } from '../support/partnerCentral';
import { exampleRequest, OPERATIONS } from '../support/randomRequests';

const bed = useTestBed();

const call = async (apiOperation: string, request: unknown) =>
	await bed.run({
		resource: 'apiCall',
		operation: 'call',
		apiOperation,
		requestJson: JSON.stringify(request),
	});

interface OperationFacts {
	idempotent: boolean;
	readonly: boolean;
	input: string;
}

const factsOf = (operation: string) => apiModel.operations[operation] as unknown as OperationFacts;
const hasToken = (operation: string) =>
	'ClientToken' in (apiModel.shapes[factsOf(operation).input]?.members ?? {});
const isRepeatable = (operation: string) =>
	factsOf(operation).idempotent || factsOf(operation).readonly || hasToken(operation);

const NOT_REPEATABLE = OPERATIONS.filter((operation) => !isRepeatable(operation));

it('offers all 34 operations of the model, by readable names', () => {
	const { properties } = bed.engine.types.nodeTypes.getByNameAndVersion(NODE_TYPE, 1).description;
	const dropdown = properties.find(({ name }) => name === 'apiOperation')?.options as Array<{
		name: string;
		value: string;
	}>;
	expect(dropdown.map(({ value }) => value).sort()).toEqual([...OPERATIONS].sort());
	expect(dropdown).toHaveLength(34);
	expect(dropdown.map(({ name }) => name)).toContain('Start Profile Update Task');
	for (const { name, value } of dropdown) expect(name.replaceAll(' ', '')).toBe(value);
});

it('knows three operations that would act twice', () => {
	expect(NOT_REPEATABLE).toEqual([
		'PutAllianceLeadContact',
		'PutProfileVisibility',
		'SendEmailVerificationCode',
	]);
});

describe.each(OPERATIONS)('%s', (operation) => {
	const { ClientToken: _ours, ...request } = exampleRequest(operation);

	it('is sent as it is given, signed, with a ClientToken if it has one', async () => {
		// Any answer will do; most operations have none in the simulator.
		bed.simulator.faults.inject({ operation, kind: 'unknownErrorType' });
		const run = await call(operation, request);
		expect(run.error(NODE)?.message).toContain(`AWS answered ${operation} with the error`);
		expect(bed.simulator.requests.all()).toEqual([
			expect.objectContaining({ operation, signature: 'valid' }),
		]);
		const token = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
		expect(bed.bodies(operation)).toEqual([
			hasToken(operation) ? { ...request, ClientToken: token } : request,
		]);
	});

	it('refuses what is missing and what is not known, at once', async () => {
		const required = apiModel.shapes[factsOf(operation).input]?.required ?? [];
		const run = await call(operation, { Surprise: 1 });
		const message = run.error(NODE)?.message;
		expect(message).toContain('Surprise is not known');
		for (const name of required.filter((member) => member !== 'ClientToken')) {
			expect(message).toContain(`${name} is missing`);
		}
		expect(bed.operations()).toEqual([]);
	});

	if (isRepeatable(operation)) {
		it('is tried again, word for word, after its answer was lost', async () => {
			bed.simulator.faults.inject({ operation, kind: 'resetBeforeProcessing' });
			bed.simulator.faults.inject({ operation, kind: 'unknownErrorType' });
			await call(operation, request);
			const [first, second, ...more] = bed.bodies(operation);
			expect(second).toEqual(first);
			expect(more).toEqual([]);
		});
	} else {
		it.each([
			['resetBeforeProcessing', 1],
			['serviceUnavailable', 1],
			// Nothing can have acted.
			['throttling', 5],
		] as const)('after %s, %d tries in all', async (kind, tries) => {
			bed.simulator.faults.inject({ operation, kind, times: 5 });
			const run = await call(operation, request);
			expect(run.status).toBe('error');
			expect(bed.operations()).toEqual(Array(tries).fill(operation));
		});
	}
});
