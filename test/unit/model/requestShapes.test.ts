/** The shapes that ship are those of the model, and only those that a request can reach. */
import requestShapes from '../../../partner-central/model/requestShapes.json';
import { operations, shapeOf, tokenMember } from '../../../partner-central/model/shapes';
import { apiModel } from '../../../simulator/validation/model';

const { requestShapes: generate } = jest.requireActual<{
	requestShapes: (model: typeof apiModel) => object;
}>('../../../scripts/generate-request-shapes.js');

it('is what the script makes of the model', () => {
	expect(requestShapes).toEqual(JSON.parse(JSON.stringify(generate(apiModel))));
});

it('has no shape of an answer only', () => {
	expect(requestShapes.shapes).not.toHaveProperty('GetPartnerResponse');
	expect(Object.keys(requestShapes.shapes).length).toBeLessThan(
		Object.keys(apiModel.shapes).length,
	);
});

it('names the idempotency token of an operation, where the model has one', () => {
	for (const facts of Object.values(operations)) {
		const members = shapeOf(facts.input).members ?? {};
		expect(tokenMember(facts)).toBe('ClientToken' in members ? 'ClientToken' : undefined);
	}
});

it.each(['Nothing', 'constructor', '__proto__'])('has no shape called %s', (name) => {
	expect(() => shapeOf(name)).toThrow(`The model has no shape ${name}`);
});
