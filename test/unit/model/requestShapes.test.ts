/** The shapes that ship are those of the model, and only those that a request can reach. */
import requestShapes from '../../../partner-central/model/requestShapes.json';
import { factsOf, operationNames, readShape, shapeOf } from '../../../partner-central/model/shapes';
import { apiModel } from '../../../lab/simulator/validation/model';

const { requestShapes: generate } = jest.requireActual<{
	requestShapes: (model: typeof apiModel) => object;
}>('../../../lab/build/request-shapes.js');

it('is what the script makes of the model', () => {
	expect(requestShapes).toEqual(JSON.parse(JSON.stringify(generate(apiModel))));
});

it('knows all 34 operations', () => {
	expect(operationNames).toEqual(Object.keys(apiModel.operations));
	expect(operationNames).toHaveLength(34);
});

it('has no shape of an answer only', () => {
	expect(requestShapes.shapes).not.toHaveProperty('GetPartnerResponse');
	expect(Object.keys(requestShapes.shapes).length).toBeLessThan(
		Object.keys(apiModel.shapes).length,
	);
});

interface ModelOperation {
	input: string;
	output: string;
	idempotent: boolean;
	readonly: boolean;
}

const modelOperations = apiModel.operations as unknown as Record<string, ModelOperation>;

it.each(Object.entries(modelOperations))('says of %s how it can be repeated', (name, facts) => {
	const { input, idempotent, readonly } = facts;
	const hasToken = 'ClientToken' in (apiModel.shapes[input]?.members ?? {});
	expect(factsOf(name).token).toBe(hasToken ? 'ClientToken' : undefined);
	const members = apiModel.shapes[facts.output]?.members ?? {};
	expect(factsOf(name).answersNothing).toBe(Object.keys(members).length === 0);
	expect(factsOf(name).isRepeatable).toBe(idempotent || readonly || hasToken);
});

it.each<[string, Parameters<typeof readShape>[1], object]>([
	[
		'a union',
		'| Name',
		{
			type: 'structure',
			isUnion: true,
			members: new Map([['Name', { shape: 'Name', isRequired: false }]]),
		},
	],
	[
		'a structure',
		'Name* Kind=KindOfIt',
		{
			type: 'structure',
			isUnion: false,
			members: new Map([
				['Name', { shape: 'Name', isRequired: true }],
				['Kind', { shape: 'KindOfIt', isRequired: false }],
			]),
		},
	],
	['a structure of nothing', '', { type: 'structure', isUnion: false, members: new Map() }],
	['a list', { member: 'Tag', min: 1 }, { type: 'list', member: 'Tag', min: 1 }],
	['a number', { type: 'integer', max: 9 }, { type: 'number', max: 9 }],
	['a choice', { values: ['A'] }, { type: 'text', values: ['A'] }],
	[
		'a text',
		{ pattern: 'a|b', max: 1 },
		{ type: 'text', pattern: 'a|b', regExp: /^(?:a|b)$/, max: 1 },
	],
])('reads %s', (name, stored, shape) => {
	expect(readShape(name, stored)).toEqual({ name, ...shape });
});

it.each(['Nothing', 'constructor', '__proto__'])('has no shape called %s', (name) => {
	expect(() => shapeOf(name)).toThrow(`The model has no shape ${name}`);
});
