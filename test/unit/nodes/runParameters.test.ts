import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { RunParameters } from '../../../nodes/AwsPartnerCentral/items/runParameters';

/** Of each item, what comes out for a parameter; and how often n8n was asked. */
function readTwice(parameters: INodeParameters, name: string) {
	const getNodeParameter = jest.fn((asked: string, itemIndex: number, fallback: unknown) =>
		asked in parameters ? `${asked} of item ${itemIndex}` : fallback,
	);
	const context = {
		getInputData: () => [{ json: {} }, { json: {} }],
		getNode: () => ({ parameters }),
		getNodeParameter,
	} as unknown as IExecuteFunctions;
	const run = new RunParameters(context);
	const values = [0, 1].map((itemIndex) => run.of(itemIndex).raw(name, 'fallback'));
	return { values, asked: getNodeParameter.mock.calls.length };
}

test.each([
	['an expression', '={{ $json.name }}'],
	['an expression in a picker', { __rl: true, mode: 'id', value: '={{ $json.id }}' }],
	['an expression in a list', { content: [{ locale: 'fr-FR' }, { description: '=a' }] }],
])('%s is evaluated for each item', (_what, value) => {
	const { values } = readTwice({ field: value }, 'field');
	expect(values).toEqual(['field of item 0', 'field of item 1']);
});

test.each([
	['a text', { field: 'a = b' }],
	['a collection', { field: { maxUpdates: 3, note: 'x=1' } }],
	['nothing', {}],
])('n8n is asked for %s once', (_what, parameters) => {
	const { values, asked } = readTwice(parameters, 'field');
	expect(asked).toBe(1);
	expect(values[1]).toBe(values[0]);
});

test('what stands in the workflow is known without asking', () => {
	const getNodeParameter = jest.fn();
	const context = {
		getInputData: () => [],
		getNode: () => ({ parameters: { field: '={{ $json.name }}' } }),
		getNodeParameter,
	} as unknown as IExecuteFunctions;
	const parameters = new RunParameters(context).of(0);
	expect(parameters.unresolved('field')).toBe('={{ $json.name }}');
	expect(parameters.unresolved('hidden')).toBeNull();
	expect(getNodeParameter).not.toHaveBeenCalled();
});
