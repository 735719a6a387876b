import { inputHint } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/inputHint';

/** As n8n's editor evaluates it, for the first incoming item. */
function isShown(profileInput: string, json: object): unknown {
	const expression = /^=\{\{(.*)\}\}$/s.exec(inputHint.displayCondition ?? '')?.[1] ?? '';
	const evaluate = new Function('$parameter', '$json', `return ${expression}`) as (
		...values: object[]
	) => unknown;
	return evaluate({ profileInput }, json);
}

test.each<[string, object, boolean]>([
	['autoMapInputData', { Foo: 1, row_number: 2 }, true],
	['autoMapInputData', { Foo: 1, 'Company Description': 'x' }, false],
	['autoMapInputData', { Beschreibung: 'x', Homepage: 'x' }, false],
	['autoMapInputData', {}, false],
	['fields', { Foo: 1 }, false],
])('%s with %j: %p', (profileInput, json, expected) => {
	expect(isShown(profileInput, json)).toBe(expected);
});
