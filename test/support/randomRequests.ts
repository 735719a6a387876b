/** Random requests of any operation, made from the service's model alone. */
import fc from 'fast-check';
import { apiModel, type Shape } from '../../lab/simulator/validation/model';

export const OPERATIONS = Object.keys(apiModel.operations);

/** Requests that satisfy the model; optional members may be missing. */
export function validRequests(operation: string): fc.Arbitrary<unknown> {
	return valuesOf(inputOf(operation), () => fc.constant(undefined));
}

/** Requests in which any value may break a rule, but no member is unknown. */
export function anyRequests(operation: string): fc.Arbitrary<unknown> {
	return valuesOf(inputOf(operation), brokenValues);
}

/** One valid request, the same in every run of the tests; without the members that are left to the node. */
export function exampleRequest(operation: string): Record<string, unknown> {
	const [request] = fc.sample(validRequests(operation), { seed: 20250404, numRuns: 1 });
	return JSON.parse(JSON.stringify(request)) as Record<string, unknown>;
}

function inputOf(operation: string): string {
	return apiModel.operations[operation]?.input ?? '';
}

type Broken = (shape: Shape) => fc.Arbitrary<unknown>;

/** Half a dozen right values for each wrong one; `undefined` from `broken` stands for "none of those". */
function valuesOf(shapeName: string, broken: Broken): fc.Arbitrary<unknown> {
	const shape = apiModel.shapes[shapeName] as Shape;
	const right = rightValues(shape, broken);
	return fc
		.tuple(fc.nat(6), right, broken(shape))
		.map(([turn, good, bad]) => (turn === 0 && bad !== undefined ? bad : good));
}

function rightValues(shape: Shape, broken: Broken): fc.Arbitrary<unknown> {
	switch (shape.type) {
		case 'structure':
			return structures(shape, broken);
		case 'list':
			return fc.array(valuesOf(shape.member ?? '', broken), {
				minLength: shape.min ?? 0,
				maxLength: Math.min(shape.max ?? 3, (shape.min ?? 0) + 3),
			});
		case 'integer':
		case 'long':
			return fc.integer({ min: shape.min ?? 0, max: shape.max ?? 1000 });
		default:
			return strings(shape);
	}
}

function structures(shape: Shape, broken: Broken): fc.Arbitrary<unknown> {
	const members = Object.entries(shape.members ?? {}).map(
		([name, member]) => [name, valuesOf(member.shape, broken)] as const,
	);
	if (shape.union) {
		return fc.oneof(...members.map(([name, values]) => values.map((value) => ({ [name]: value }))));
	}
	return fc.record(Object.fromEntries(members), { requiredKeys: shape.required ?? [] });
}

/** The length is tried for rather than built in: few patterns leave much room for it. */
function strings(shape: Shape): fc.Arbitrary<string> {
	const { min = 0, max = Infinity } = shape;
	if (shape.enum) return fc.constantFrom(...shape.enum);
	const texts = shape.pattern
		? fc.stringMatching(new RegExp(`^(?:${shape.pattern})$`))
		: fc.string({ minLength: min, maxLength: Math.min(max, min + 20) });
	return texts.filter((text) => text.length >= min && text.length <= max);
}

const OF_OTHER_TYPES = [null, 0, 1.5, true, '', [], {}, [null], '\u{1f600}', '\ud83d', 'a\nb'];

function brokenValues({ min = 0, max, type }: Shape): fc.Arbitrary<unknown> {
	const limit = max ?? 40;
	const atTheEdge =
		type === 'integer' || type === 'long'
			? fc.constantFrom(min - 1, min, limit, limit + 1, limit + 0.5)
			: fc
					.constantFrom('x', 'é', '\u{1f600}')
					.map((letter) => letter.repeat(Math.min(limit, 700) + 1));
	return fc.oneof(fc.constantFrom(...OF_OTHER_TYPES), atTheEdge, fc.string({ unit: 'binary' }));
}
